/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-ui-harness.h"

#include "ui/reader/attache-reader-page.h"

G_BEGIN_DECLS

/* What the tests of the reader share: papers to open, and the hands of a user. */

/* Papers as files, imported by their names; each page holds one of the texts. */
void    reader_test_import_pages (AttacheHarness *self,
                                  const char     *name,
                                  const char     *first,
                                  ...) G_GNUC_NULL_TERMINATED;
void    reader_test_import_bytes (AttacheHarness *self,
                                  const char     *name,
                                  GBytes         *bytes);
GBytes *reader_test_make_locked (const char *password);

char              *reader_test_find_file (AttacheHarness *self,
                                          const char     *symbol);
void               reader_test_open (AttacheHarness *self,
                                     const char     *symbol);
void               reader_test_wait_state (AttacheHarness *self,
                                           const char     *state);
void               reader_test_wait_drawn (AttacheHarness *self);
AttacheReaderPage *reader_test_get_page (AttacheHarness *self);
AttacheReaderTab  *reader_test_get_tab (AttacheHarness *self);
AttacheReaderView *reader_test_get_view (AttacheHarness *self);
GListModel        *reader_test_get_marks (AttacheHarness *self);

void         reader_test_select (AttacheHarness *self,
                                 const char     *words);
char        *reader_test_dup_selected (AttacheHarness *self);
void         reader_test_press (AttacheHarness *self,
                                GtkWidget      *widget,
                                const char     *key);
void         reader_test_wait_marks (AttacheHarness *self,
                                     guint           n_marks);
AttacheMark *reader_test_find_mark (AttacheHarness *self,
                                    const char     *quote);

G_END_DECLS
