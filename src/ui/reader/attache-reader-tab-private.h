/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/reader/attache-mark-popover.h"
#include "ui/reader/attache-paper-trouble.h"
#include "ui/reader/attache-reader-tab.h"
#include "ui/reader/attache-selection-popover.h"

G_BEGIN_DECLS

struct _AttacheReaderTab
{
  AdwBin parent_instance;

  /* Owned */
  AttacheLibrary   *library;
  AttachePageCache *cache;
  char             *file_id;
  AttacheFile      *file;
  char             *item_id;
  GListModel       *marks;
  GListModel       *languages; /* AttacheFile, of the same issue */
  char             *saved;     /* the place as it was saved last */
  char             *new_note;  /* id of a note that has just been set, until it is in @marks */

  int               page; /* where to open; -1: where it was read last */
  gboolean          loading;
  guint             save_source;
  AttacheMarkColour colour; /* the one used last */

  /* Children of the view */
  AttacheReaderView       *view;
  AttacheSelectionPopover *selection_popover;
  AttacheMarkPopover      *mark_popover;

  AttachePaperTrouble *trouble; /* child of @stack, once there was some */

  /* Template children */
  GtkStack          *stack;
  GtkScrolledWindow *scrolled;
};

/* attache-reader-tab-marks.c */
void attache_reader_tab_add_mark_actions (GtkWidgetClass *widget_class);
void attache_reader_tab_follow_marks (AttacheReaderTab *self);

G_END_DECLS
