/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/positions/attache-position-editor.h"
#include "ui/reader/attache-marks-pane.h"
#include "ui/reader/attache-page-cache.h"
#include "ui/reader/attache-reader-controls.h"
#include "ui/reader/attache-reader-page.h"

G_BEGIN_DECLS

struct _AttacheReaderPage
{
  AdwBreakpointBin parent_instance;

  /* Owned */
  AttacheLibrary   *library;
  AttachePageCache *cache;
  AttacheReaderTab *tab; /* the one that is shown, or NULL */
  GSignalGroup     *tab_signals;
  GSignalGroup     *view_signals;
  char             *item_id;
  gboolean          is_painted; /* the panes beside the paper have what they show */

  AttachePositionEditor *editor;        /* from the first paper on that belongs to an item */
  AttacheReaderControls *foot_controls; /* from the first time on that the window is narrow */

  /* Template children */
  AdwWindowTitle        *title;
  AttacheReaderControls *header_controls;
  AdwOverlaySplitView   *marks_split;
  AdwOverlaySplitView   *position_split;
  AttacheMarksPane      *marks_pane;
  AdwTabView            *tabs;
  GtkStack              *position_stack;
  GtkLabel              *item_number;
  GtkLabel              *item_title;
  AdwBin                *editor_bin;
  GtkCenterBox          *foot;
};

/* attache-reader-page-actions.c */
void attache_reader_page_add_actions (GtkWidgetClass *widget_class);

G_END_DECLS
