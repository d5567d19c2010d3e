/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/agenda/attache-agenda-page.h"
#include "ui/attache-sidebar.h"
#include "ui/attache-window.h"

#include <libdex.h>

G_BEGIN_DECLS

struct _AttacheWindow
{
  AdwApplicationWindow parent_instance;

  /* owned */
  AttacheLibrary *library;
  GSettings      *settings;
  GListModel     *sessions;
  char           *session_id;
  char           *page;
  GKeyFile       *place;
  guint           save_source;
  guint           present_source;
  gboolean        wants_sample;
  gboolean        opens_reader;
  GPtrArray      *wanted_paths;
  char           *wanted_symbol;

  /* borrowed: made when first shown */
  AttacheAgendaPage *agenda;
  GtkWidget         *reader;
  GtkWidget         *import_dialog;

  /* template children */
  AdwToastOverlay        *toasts;
  GtkStack               *states;
  GtkWidget              *drop_hint;
  AdwNavigationView      *views;
  AdwNavigationSplitView *split;
  AttacheSidebar         *sidebar;
  AdwNavigationPage      *content;
  GtkStack               *pages;
};

/* attache-window.c: what the actions move */
void       attache_window_end_patience (AttacheWindow *self);
void       attache_window_show_state (AttacheWindow *self,
                                      const char    *state);
void       attache_window_show_page (AttacheWindow *self,
                                     const char    *page);
GtkWidget *attache_window_ensure_page (AttacheWindow *self,
                                       const char    *page);
GtkWidget *attache_window_ensure_reader (AttacheWindow *self);
void       attache_window_show_reader (AttacheWindow *self);
void       attache_window_sessions_changed (AttacheWindow *self);

/* attache-window-actions.c */
void attache_window_class_init_actions (GtkWidgetClass *widget_class);
void attache_window_follow_undo (AttacheWindow *self);

/* attache-window-place.c: where the delegate was */
#define ATTACHE_WINDOW_PLACE_KEY "window"
char *attache_window_place_dup_paper (const char *text);
void  attache_window_restore_place (AttacheWindow *self);
void  attache_window_place_changed (AttacheWindow *self);
void  attache_window_save_place (AttacheWindow *self);

/* attache-window-papers.c */
void attache_window_class_init_papers (GtkWidgetClass *widget_class);

/* attache-window-imports.c */
void attache_window_class_init_imports (GtkWidgetClass *widget_class);
void attache_window_init_drop (AttacheWindow *self);

G_END_DECLS
