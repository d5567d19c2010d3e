/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../store/store-test.h"

#include "services/attache-import.h"
#include "services/attache-library.h"

G_BEGIN_DECLS

/* Two folders of its own for each test: the library’s, and one for files to import. */
typedef struct
{
  char           *folder;
  char           *files;
  AttacheLibrary *library;
} ServicesTest;

typedef void (*ServicesTestFunc) (ServicesTest *test);

void services_test_add (const char      *path,
                        ServicesTestFunc func);
void services_test_reopen (ServicesTest *test);

/* Everything that is in the library, a line a row. */
char *services_test_dump (ServicesTest *test);
int   services_test_count_papers (ServicesTest *test);
guint services_test_count_shelves (ServicesTest *test);

/* Files to import; each gives its path, owned. */
char *services_test_write (ServicesTest *test,
                           const char   *name,
                           const char   *bytes,
                           gsize         length);
char *services_test_write_pdf (ServicesTest *test,
                               const char   *name,
                               const char   *text);
char *services_test_fixture (const char *name);
char *services_test_read_fixture (const char *name);

/* A preview of some paths, looked at; @... ends with NULL. */
AttacheImport        *services_test_look (ServicesTest *test,
                                          ...) G_GNUC_NULL_TERMINATED;
AttacheImportSummary *services_test_apply (AttacheImport *import);
void                  services_test_import (ServicesTest *test,
                                            const char   *path);
void                  services_test_free_summary (AttacheImportSummary *summary);

/* An entry of a preview by the name of its file, borrowed; and what it says. */
gpointer services_test_entry (AttacheImport *import,
                              const char    *name);
void     services_test_assert_entry (AttacheImport     *import,
                                     const char        *name,
                                     AttacheImportState state,
                                     const char        *symbol,
                                     const char        *part_of_why);

/* A list of the library, full; owned. */
GListModel *services_test_list (GListModel *list);
/* The row whose property has a value; owned, NULL where there is none. */
gpointer services_test_find (GListModel *list,
                             const char *property,
                             const char *value);
char    *services_test_session (ServicesTest *test,
                                gboolean      sample);
char    *services_test_get (gpointer    object,
                            const char *property);
int      services_test_get_int (gpointer    object,
                                const char *property);

G_END_DECLS
