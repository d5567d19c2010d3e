/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Heads of tables: which column holds what is told by the words of the word tables, in whatever order the columns stand,
 * in one row or in two. A row of the table is no head: its cells hold more than such words. */

#include "text/attache-table-head.h"

#include <string.h>

/* A cell with more bytes is no head. */
#define LONGEST_HEAD_CELL 120

static void
cell_clear (gpointer data)
{
  AttacheCell *cell = data;

  g_free (cell->text);
}

static gboolean
is_blank_char (gunichar c)
{
  gunichar plain = attache_plain_char (c);

  return plain == 0 ? !g_unichar_ismark (c) : plain == ' ';
}

/**
 * attache_cells_split:
 * @line: a line of manuscript text
 *
 * Splits a row into its cells; a line without tabulators is one cell. Empty cells at the end are left out. What comes
 * after the %ATTACHE_MOST_CELLS first stays in the last.
 *
 * Returns: (transfer full) (element-type AttacheCell): the cells
 */
GArray *
attache_cells_split (const char *line)
{
  GArray     *cells = g_array_new (FALSE, FALSE, sizeof (AttacheCell));
  const char *start = line;

  g_array_set_clear_func (cells, cell_clear);
  while (start != NULL)
    {
      const char *tab = cells->len + 1 < ATTACHE_MOST_CELLS ? strchr (start, '\t') : NULL;
      const char *end = tab != NULL ? tab : start + strlen (start);
      AttacheCell cell;

      while (start < end && is_blank_char (g_utf8_get_char (start)))
        start = g_utf8_next_char (start);
      while (end > start && is_blank_char (g_utf8_get_char (g_utf8_prev_char (end))))
        end = g_utf8_prev_char (end);
      cell = (AttacheCell){ (gsize)(start - line), (gsize)(end - line), g_strndup (start, (gsize)(end - start)) };
      g_array_append_val (cells, cell);
      start = tab != NULL ? tab + 1 : NULL;
    }
  while (cells->len > 0 && *g_array_index (cells, AttacheCell, cells->len - 1).text == '\0')
    g_array_set_size (cells, cells->len - 1);
  return cells;
}

/**
 * attache_cells_get:
 * @cells: (element-type AttacheCell): a row
 * @index: which cell
 *
 * Returns: its text; empty where the row has none there
 */
const char *
attache_cells_get (const GArray *cells,
                   guint         index)
{
  return index < cells->len ? g_array_index (cells, AttacheCell, index).text : "";
}

/**
 * attache_cell_is_blank:
 * @text: text of a cell
 *
 * Returns: whether it says nothing: it is empty, or holds a dash
 */
gboolean
attache_cell_is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = attache_plain_char (g_utf8_get_char (text));

      if (c != 0 && c != ' ' && c != '-' && c != '_' && c != '.' && c != 0x2026)
        return FALSE;
    }
  return TRUE;
}

/* The key of a cell that holds nothing but words of heads, or NULL. */
static const char *
find_key (const AttacheWords *words,
          AttacheWordGroup    group,
          const char         *text)
{
  g_autoptr (AttachePlain) plain = NULL;
  g_autoptr (GArray) hits = NULL;
  const char *key = NULL;
  gsize       at = 0;

  if (strnlen (text, LONGEST_HEAD_CELL + 1) > LONGEST_HEAD_CELL || *text == '\0')
    return NULL;
  plain = attache_plain_new (text, -1);
  hits = attache_words_scan (words, plain);
  for (guint i = 0; i <= hits->len; i++)
    {
      const AttacheWordHit *hit = i < hits->len ? &g_array_index (hits, AttacheWordHit, i) : NULL;

      if (hit != NULL && hit->group != group && hit->group != ATTACHE_WORD_AND && hit->group != ATTACHE_WORD_OF)
        continue;
      for (; at < (hit != NULL ? hit->start : plain->length); at++)
        {
          const char *p = plain->plain + at;

          if (((guchar)*p & 0xc0) != 0x80 && g_unichar_isalnum (g_utf8_get_char (p)))
            return NULL;
        }
      if (hit == NULL)
        break;
      if (hit->group == group && key == NULL)
        key = hit->key;
      at = MAX (at, hit->end);
    }
  return key;
}

static guint
fill (AttacheTableHead   *self,
      const AttacheWords *words,
      AttacheWordGroup    group,
      const GArray       *cells,
      const GArray       *below,
      guint              *n_unknown)
{
  guint n_known = 0;

  *self = (AttacheTableHead){ .n_columns = cells->len, .n_rows = below != NULL ? 2 : 1 };
  *n_unknown = 0;
  if (below != NULL)
    self->n_columns = MAX (self->n_columns, below->len);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char      *upper = attache_cells_get (cells, i);
      const char      *lower = below != NULL ? attache_cells_get (below, i) : "";
      g_autofree char *text = g_strconcat (upper, *upper != '\0' && *lower != '\0' ? " " : "", lower, NULL);

      if (*text == '\0')
        continue;
      self->columns[i] = find_key (words, group, text);
      if (self->columns[i] == NULL)
        (*n_unknown)++;
      else if (attache_table_head_find (self, self->columns[i]) == (int)i)
        n_known++;
    }
  return n_known;
}

static gboolean
read_in (AttacheTableHead   *self,
         const AttacheWords *words,
         AttacheWordGroup    group,
         const GArray       *cells,
         const GArray       *below)
{
  AttacheTableHead two;
  guint            unknown, unknown_two, known, known_two;

  known = fill (self, words, group, cells, NULL, &unknown);
  if (below != NULL && below->len > 0 && below->len <= cells->len + 1)
    {
      known_two = fill (&two, words, group, cells, below, &unknown_two);
      if (known_two >= 2 && unknown_two < unknown && unknown_two <= 1)
        {
          *self = two;
          return TRUE;
        }
    }
  return known >= 2 && unknown * 2 <= known;
}

/**
 * attache_table_head_read:
 * @self: (out): the head
 * @language: (nullable): ISO 639-1 of the text
 * @group: the group of the word tables that names the columns
 * @foreign: whether the other languages are tried after it
 * @line: a line of manuscript text
 * @next: (nullable): the line after it
 *
 * Reads the head of a table. At least two of its columns are known; a first one without a name, before them, is given none.
 *
 * Returns: whether the line, or it and the next, is a head
 */
gboolean
attache_table_head_read (AttacheTableHead *self,
                         const char       *language,
                         AttacheWordGroup  group,
                         gboolean          foreign,
                         const char       *line,
                         const char       *next)
{
  static const char *const languages[] = { NULL, "en", "fr", "es", "ru", "zh", "ar" };
  g_autoptr (GArray) cells = NULL;
  g_autoptr (GArray) below = NULL;

  if (strchr (line, '\t') == NULL || strnlen (line, ATTACHE_MOST_CELLS * LONGEST_HEAD_CELL) == ATTACHE_MOST_CELLS * LONGEST_HEAD_CELL)
    return FALSE;
  cells = attache_cells_split (line);
  if (cells->len < 2)
    return FALSE;
  for (guint i = 0; i < cells->len; i++)
    {
      /* Papers are never named in a head, and most rows are sorted out here. */
      if (strpbrk (attache_cells_get (cells, i), "0123456789") != NULL)
        return FALSE;
    }
  if (next != NULL && strchr (next, '\t') != NULL && strpbrk (next, "0123456789") == NULL && strnlen (next, LONGEST_HEAD_CELL * 8) < LONGEST_HEAD_CELL * 8)
    below = attache_cells_split (next);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *tried = i == 0 ? language : languages[i];

      if (tried == NULL || (i > 0 && (!foreign || g_strcmp0 (tried, language) == 0)))
        continue;
      if (read_in (self, attache_words_get (tried), group, cells, below))
        {
          self->language = tried;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * attache_table_head_find:
 * @self: a head
 * @key: the key of a column
 *
 * Returns: the first column of that key, or -1
 */
int
attache_table_head_find (const AttacheTableHead *self,
                         const char             *key)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (g_strcmp0 (self->columns[i], key) == 0)
        return (int)i;
    }
  return -1;
}
