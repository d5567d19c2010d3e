/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The addresses of links, which stand after their words in the text of a manuscript: `Document C21/21 <https://…>`. */

#include "attache-link.h"

#include <string.h>

#define MOST_ADDRESS 2048

/* Whether the words of a link are its address already, as people shorten it. */
static gboolean
says_address (const char *words,
              const char *address)
{
  gsize length = strlen (address);

  if (g_str_equal (words, address))
    return TRUE;
  if (length > 0 && address[length - 1] == '/')
    length--;
  if (strlen (words) == length && strncmp (words, address, length) == 0)
    return TRUE;
  address = strstr (address, "://") + 3;
  length = strlen (address);
  if (length > 0 && address[length - 1] == '/' && words[0] != '\0' && words[strlen (words) - 1] != '/')
    length--;

  return strlen (words) == length && strncmp (words, address, length) == 0;
}

/**
 * attache_link_dup_address:
 * @address: (nullable): where a link leads
 *
 * Returns: (transfer full) (nullable): the address, %NULL where it is none of the web
 */
char *
attache_link_dup_address (const char *address)
{
  g_autofree char *stripped = address != NULL ? g_strstrip (g_strdup (address)) : NULL;

  if (stripped == NULL || (g_ascii_strncasecmp (stripped, "http://", 7) != 0 && g_ascii_strncasecmp (stripped, "https://", 8) != 0))
    return NULL;
  if (strlen (stripped) > MOST_ADDRESS || strpbrk (stripped, "<> \t\r\n") != NULL || !g_utf8_validate (stripped, -1, NULL))
    return NULL;

  return g_steal_pointer (&stripped);
}

/**
 * attache_link_append:
 * @text: a paragraph
 * @start: where in it the words of the link begin; they go on to its end
 * @address: where the link leads
 *
 * Puts the address after the words, unless these say it already, or there are none.
 */
void
attache_link_append (GString    *text,
                     gsize       start,
                     const char *address)
{
  g_autofree char *words = g_strstrip (g_strdup (text->str + start));
  gsize            end = text->len;

  if (*words == '\0' || says_address (words, address))
    return;
  while (end > start && text->str[end - 1] == ' ')
    end--;
  g_string_insert (text, end, ">");
  g_string_insert (text, end, address);
  g_string_insert (text, end, " <");
}
