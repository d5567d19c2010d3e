/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "services/attache-library.h"
#include "ui/reader/attache-reader-tab.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_READER_PAGE (attache_reader_page_get_type ())

/* The papers that are open, in tabs, with their marks at one side and the position of the item at the other. Property: "n-tabs" (uint). Signals:
 * "item-requested" with the id of an item (string), "closed-last" when the last tab has been closed. */
G_DECLARE_FINAL_TYPE (AttacheReaderPage, attache_reader_page, ATTACHE, READER_PAGE, AdwBreakpointBin)

GtkWidget *attache_reader_page_new (AttacheLibrary *library);

/* Opens a paper, or goes to the tab where it is open. @page is from 0; -1: where it was read last. */
void attache_reader_page_open (AttacheReaderPage *self,
                               const char        *file_id,
                               int                page);

/* Which papers are open, and how: a string for attache_reader_page_restore_state(); NULL when none is. */
char *attache_reader_page_dup_state (AttacheReaderPage *self);
void  attache_reader_page_restore_state (AttacheReaderPage *self,
                                         const char        *state);

/* Puts on disk at once where the delegate is in each paper. */
void attache_reader_page_save (AttacheReaderPage *self);

guint             attache_reader_page_get_n_tabs (AttacheReaderPage *self);
AttacheReaderTab *attache_reader_page_get_tab (AttacheReaderPage *self);

char *attache_reader_page_dup_shown (const char *text);

G_END_DECLS
