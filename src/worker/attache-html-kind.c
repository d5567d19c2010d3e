/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The elements of web pages, by what they do to the text. */

#include "attache-html-kind.h"

#include "attache-html-list.h"

#include <string.h>

static const struct
{
  const char     *names;
  AttacheHtmlKind kind;
} kinds[] = {
  { "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html legend main menu optgroup p search section summary",
    ATTACHE_HTML_BLOCK },
  { "applet audio button canvas datalist del footer head iframe input map math meter nav noembed noframes noscript object option progress rp rt script "
    "select style svg template textarea title video",
    ATTACHE_HTML_HIDDEN },
  { "footer", ATTACHE_HTML_BLOCK },
  { "iframe frame frameset", ATTACHE_HTML_FRAME },
  { "table", ATTACHE_HTML_TABLE | ATTACHE_HTML_BLOCK },
  { "thead tbody tfoot", ATTACHE_HTML_GROUP | ATTACHE_HTML_BLOCK },
  { "tr", ATTACHE_HTML_ROW | ATTACHE_HTML_BLOCK },
  { "td th", ATTACHE_HTML_CELL | ATTACHE_HTML_BLOCK },
  { "ol ul", ATTACHE_HTML_LIST | ATTACHE_HTML_BLOCK },
  { "li", ATTACHE_HTML_ITEM | ATTACHE_HTML_BLOCK },
  { "a", ATTACHE_HTML_LINK },
  { "sup", ATTACHE_HTML_RAISED },
  { "br", ATTACHE_HTML_BREAK },
  { "pre listing xmp plaintext", ATTACHE_HTML_VERBATIM | ATTACHE_HTML_BLOCK },
};

/**
 * attache_html_kinds_new:
 *
 * Returns: (transfer full) (element-type utf8 AttacheHtmlKind): what each element does, by its name in small letters
 */
GHashTable *
attache_html_kinds_new (void)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto (GStrv) names = g_strsplit (kinds[i].names, " ", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          AttacheHtmlKind kind = GPOINTER_TO_UINT (g_hash_table_lookup (table, names[j])) | kinds[i].kind;

          g_hash_table_replace (table, g_strdup (names[j]), GUINT_TO_POINTER (kind));
        }
    }

  return table;
}

/**
 * attache_html_is_hidden:
 * @kind: what the element does
 * @attributes: (nullable): its attributes
 *
 * Returns: whether it is not shown, or is no part of the text
 */
gboolean
attache_html_is_hidden (AttacheHtmlKind    kind,
                        const char *const *attributes)
{
  const char      *hidden = attache_html_attribute (attributes, "hidden");
  const char      *role = attache_html_attribute (attributes, "role");
  const char      *style = attache_html_attribute (attributes, "style");
  g_autofree char *plain = NULL;
  char            *to;

  if (kind & ATTACHE_HTML_HIDDEN)
    return TRUE;
  if (hidden != NULL || (role != NULL && g_ascii_strcasecmp (role, "navigation") == 0))
    return TRUE;
  if (style == NULL)
    return FALSE;

  to = plain = g_ascii_strdown (style, -1);
  for (const char *from = plain; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
  *to = '\0';

  return strstr (plain, "display:none") != NULL || strstr (plain, "visibility:hidden") != NULL;
}
