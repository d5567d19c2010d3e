/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of lists in web pages, which are not in the text. They are written as those of Word documents are: without the
 * stop after them. */

#include "attache-html-list.h"

#include <string.h>

#define MOST_LETTERS 26
#define MOST_ROMAN 3999

static gboolean
get_number (const char *text,
            int        *number)
{
  gint64 value;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, -G_MAXINT / 4, G_MAXINT / 4, &value, NULL))
    return FALSE;
  *number = (int)value;

  return TRUE;
}

/* The letter of @type, 0 where it is none. */
static char
get_type (const char *type)
{
  return type != NULL && type[0] != '\0' && type[1] == '\0' && strchr ("1aAiI", type[0]) != NULL ? type[0] : 0;
}

static char *
write_letters (int  number,
               char first)
{
  char  letters[16];
  guint at = sizeof letters - 1;

  letters[at] = '\0';
  for (; number > 0 && at > 0; number = (number - 1) / MOST_LETTERS)
    letters[--at] = first + (number - 1) % MOST_LETTERS;

  return g_strdup (letters + at);
}

static char *
write_roman (int      number,
             gboolean upper)
{
  static const struct
  {
    int         value;
    const char *numeral;
  } numerals[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" } };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    for (; number >= numerals[i].value; number -= numerals[i].value)
      g_string_append (text, numerals[i].numeral);

  return upper ? g_ascii_strup (text->str, -1) : g_strdup (text->str);
}

/**
 * attache_html_attribute:
 * @attributes: (nullable): names and values by turns, up to a %NULL; a value may be %NULL
 * @name: in small letters
 *
 * Returns: (nullable): the value, empty where there is none to the name
 */
const char *
attache_html_attribute (const char *const *attributes,
                        const char        *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp (attributes[i], name) == 0)
      return attributes[i + 1] ? attributes[i + 1] : "";

  return NULL;
}

/**
 * attache_html_list_init:
 * @ordered: whether items have numbers
 * @attributes: those of the list
 *
 * A list that counts down and doesn’t say from where has no numbers: they are known only at its end.
 */
void
attache_html_list_init (AttacheHtmlList   *self,
                        gboolean           ordered,
                        const char *const *attributes)
{
  const char *style = attache_html_attribute (attributes, "style");
  gboolean    reversed = attache_html_attribute (attributes, "reversed") != NULL;
  gboolean    has_start = get_number (attache_html_attribute (attributes, "start"), &self->next);

  if (!has_start)
    self->next = 1;
  self->step = reversed ? -1 : 1;
  self->type = get_type (attache_html_attribute (attributes, "type"));
  if (!ordered)
    self->type = '*';
  else if (self->type == 0)
    self->type = '1';
  if ((reversed && !has_start) || (style != NULL && strstr (style, "none") != NULL))
    self->type = 0;
}

/**
 * attache_html_list_next:
 * @attributes: those of the item
 *
 * Returns: (transfer full) (nullable): what stands before the next item, %NULL for nothing
 */
char *
attache_html_list_next (AttacheHtmlList   *self,
                        const char *const *attributes)
{
  char type = get_type (attache_html_attribute (attributes, "type"));
  int  number = self->next;

  if (self->type == 0)
    return NULL;
  if (self->type == '*')
    return g_strdup ("•");

  get_number (attache_html_attribute (attributes, "value"), &number);
  self->next = number + self->step;
  if (type == 0)
    type = self->type;
  if ((type == 'a' || type == 'A') && number > 0)
    return write_letters (number, type);
  if ((type == 'i' || type == 'I') && number > 0 && number <= MOST_ROMAN)
    return write_roman (number, type == 'I');

  return g_strdup_printf ("%d", number);
}
