/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services-test.h"

#include "services/attache-import-private.h"

G_BEGIN_DECLS

/* Texts made by hand, a line a row; fields are separated by bars, and may be left out from the right.
 *
 * programme: number | title | papers, by commas | sitting | day | outcomes, by commas (“R 1404”)
 * record:    number | title | papers, by commas | “c” for continued
 * list:      group | post | country | person | reference (the country’s first three letters are its code)
 *
 * A row of a programme whose number is a question mark is a line in doubt.
 * A text begins with a line that says what it is: kind | language | symbol | day or sitting | deadline. */
typedef struct
{
  const char *const *texts; /* NULL-terminated */
  GHashTable        *excluded;
  GPtrArray         *lines; /* (out) (element-type AttacheImportLine) */
} ImportTest;

/* Imports them as one act; gives the lines of what happened. */
GPtrArray *import_test_put (ServicesTest      *test,
                            const char *const *texts);
/* The same, without the line with that key. */
GPtrArray *import_test_put_without (ServicesTest      *test,
                                    const char *const *texts,
                                    const char        *excluded);
GPtrArray *import_test_put_one (ServicesTest *test,
                                const char   *text);
/* What the agenda shows: a line an item, with its other numbers, papers and what came of it. */
char *import_test_describe (ServicesTest *test);
/* Lines of an import that are not `unchanged`, as text. */
char *import_test_tell (GPtrArray *lines);
/* How many changes there are in the history. */
gint64 import_test_count_changes (ServicesTest *test);
/* The item with that number; owned. */
gpointer import_test_find (ServicesTest *test,
                           const char   *number);
/* Writes a position on it. */
void import_test_take_position (ServicesTest *test,
                                const char   *number,
                                const char   *text);
void import_test_undo (ServicesTest *test);

G_END_DECLS
