/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the elements of a web page do to its text. */
typedef enum
{
  ATTACHE_HTML_BLOCK = 1 << 0,  /* begins and ends a paragraph */
  ATTACHE_HTML_HIDDEN = 1 << 1, /* is not shown, or is no text of the page */
  ATTACHE_HTML_FRAME = 1 << 2,  /* shows another page */
  ATTACHE_HTML_TABLE = 1 << 3,
  ATTACHE_HTML_GROUP = 1 << 4,
  ATTACHE_HTML_ROW = 1 << 5,
  ATTACHE_HTML_CELL = 1 << 6,
  ATTACHE_HTML_LIST = 1 << 7,
  ATTACHE_HTML_ITEM = 1 << 8,
  ATTACHE_HTML_LINK = 1 << 9,
  ATTACHE_HTML_BREAK = 1 << 10,
  ATTACHE_HTML_VERBATIM = 1 << 11,
  ATTACHE_HTML_RAISED = 1 << 12,
} AttacheHtmlKind;

GHashTable *attache_html_kinds_new (void);
gboolean    attache_html_is_hidden (AttacheHtmlKind    kind,
                                    const char *const *attributes);

G_END_DECLS
