/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheHtmlList:
 * @type: how items are numbered: 1, a, A, i or I as in HTML, `*` for a mark, 0 for nothing
 * @next: the number of the next one
 * @step: what the one after has more
 *
 * A list that is open.
 */
typedef struct
{
  char type;
  int  next;
  int  step;
} AttacheHtmlList;

void  attache_html_list_init (AttacheHtmlList   *self,
                              gboolean           ordered,
                              const char *const *attributes);
char *attache_html_list_next (AttacheHtmlList   *self,
                              const char *const *attributes);

const char *attache_html_attribute (const char *const *attributes,
                                    const char        *name);

G_END_DECLS
