/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/attache-file.h"
#include "services/attache-library.h"
#include "ui/reader/attache-reader-view.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_READER_TAB (attache_reader_tab_get_type ())

/* One open paper: while it opens, when it asks for a password, when it cannot be read, and its pages. Properties, read-only: "file"
 * (AttacheFile or NULL), "view" (AttacheReaderView or NULL), "item-id" (string or NULL), "state" (string: `loading`, `failed`, `password`, `paper`). */
G_DECLARE_FINAL_TYPE (AttacheReaderTab, attache_reader_tab, ATTACHE, READER_TAB, AdwBin)

GtkWidget         *attache_reader_tab_new (AttacheLibrary   *library,
                                           AttachePageCache *cache,
                                           const char       *file_id,
                                           int               page);
const char        *attache_reader_tab_get_file_id (AttacheReaderTab *self);
AttacheFile       *attache_reader_tab_get_file (AttacheReaderTab *self);
const char        *attache_reader_tab_get_item_id (AttacheReaderTab *self);
const char        *attache_reader_tab_get_state (AttacheReaderTab *self);
void               attache_reader_tab_load (AttacheReaderTab *self);
GListModel        *attache_reader_tab_get_marks (AttacheReaderTab *self);
GListModel        *attache_reader_tab_get_languages (AttacheReaderTab *self);
AttacheReaderView *attache_reader_tab_get_view (AttacheReaderTab *self);
void               attache_reader_tab_go_to_page (AttacheReaderTab *self,
                                                  guint             page);
void               attache_reader_tab_show_mark (AttacheReaderTab *self,
                                                 AttacheMark      *mark);
void               attache_reader_tab_save (AttacheReaderTab *self);

G_END_DECLS
