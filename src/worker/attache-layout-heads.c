/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands at the edges of pages and is no text of the document: what repeats at the same place, with the number of
 * the page in it or without, and numbers of pages. */

#include "attache-layout-heads.h"

#include "attache-layout-gutters.h"

#include <math.h>
#include <string.h>

/* Rows at each edge that are looked at. */
#define MOST_ROWS 4

/* A row that repeats does so within so many points, on this part of the pages. */
#define STEP 3
#define ENOUGH_PAGES 0.4

/* The number of a page stands in this part of it, or apart from the text by so many heights. */
#define EDGE 0.11f
#define APART 1.6f

#define LONGEST_TEXT 300
#define MOST_NUMBERS 6

typedef struct
{
  char    *text;
  int      place; /* from its edge, in steps */
  gboolean top;
  gboolean apart; /* from what is next to it, inwards */
  gboolean edge;
  gboolean parted; /* by wide gaps */
  GArray  *words;  /* of guint: their indices on the page */
} Edge;

/* What may stand beside the number of a page. */
static const char *const page_words[] = { "page", "p", "pág", "página", "стр", "страница", "из", "of", "de", "sur", "第", "页", "頁", "共", "صفحة", "الصفحة", "من", NULL };

static void
edge_free (gpointer data)
{
  Edge *edge = data;

  g_free (edge->text);
  g_array_unref (edge->words);
  g_free (edge);
}

static Edge *
edge_new (AttacheLayoutPage *page,
          AttacheLayoutRow  *row,
          AttacheLayoutRow  *inner,
          gboolean           top)
{
  Edge *edge = g_new0 (Edge, 1);

  edge->text = attache_layout_row_to_text (row);
  edge->top = top;
  edge->place = lroundf ((top ? row->y1 : page->height - row->y2) / STEP);
  edge->edge = top ? row->y1<EDGE * page->height : row->y2> (1 - EDGE) * page->height;
  edge->apart = inner == NULL || fabsf (attache_layout_row_get_middle (inner) - attache_layout_row_get_middle (row)) > APART * row->height;
  edge->parted = attache_layout_row_has_cells (row);
  edge->words = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < row->words->len; i++)
    {
      guint index = (AttacheLayoutWord *)g_ptr_array_index (row->words, i) - (AttacheLayoutWord *)(gpointer)page->words->data;

      g_array_append_val (edge->words, index);
    }

  return edge;
}

/* The rows at the edges of a page: from the top down, then from the bottom up. */
static GPtrArray *
find_edges (AttacheLayoutPage *page)
{
  GPtrArray *edges = g_ptr_array_new_with_free_func (edge_free);
  g_autoptr (GPtrArray) words = g_ptr_array_sized_new (page->words->len);
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < page->words->len; i++)
    g_ptr_array_add (words, &g_array_index (page->words, AttacheLayoutWord, i));
  rows = attache_layout_rows_new (words, attache_layout_words_are_rtl (words));

  for (guint i = 0; i < MIN (rows->len, MOST_ROWS); i++)
    g_ptr_array_add (edges, edge_new (page, g_ptr_array_index (rows, i), i + 1 < rows->len ? g_ptr_array_index (rows, i + 1) : NULL, TRUE));
  for (guint i = rows->len; i > 0 && rows->len - i < MOST_ROWS; i--)
    g_ptr_array_add (edges, edge_new (page, g_ptr_array_index (rows, i - 1), i > 1 ? g_ptr_array_index (rows, i - 2) : NULL, FALSE));

  return edges;
}

/* @text with its number @which (from 0) taken relative to @page, so that the number of a page is the same on all.
 * %NULL if it has no such number. */
static char *
dup_relative (const char *text,
              guint       which,
              guint       page)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *start = at;
      int         value = 0;

      while (g_unichar_isdigit (g_utf8_get_char (at)) && value < 1000000)
        {
          value = 10 * value + g_unichar_digit_value (g_utf8_get_char (at));
          at = g_utf8_next_char (at);
        }
      if (at == start)
        continue;
      if (which-- == 0)
        return g_strdup_printf ("%.*s\x01%d%s", (int)(start - text), text, value - (int)page, at);
      if (*at == '\0')
        break;
    }

  return NULL;
}

static char *
make_key (const Edge *edge,
          int         place,
          const char *text)
{
  return g_strdup_printf ("%d %d %s", edge->top, place, text);
}

static void
count (GHashTable *counts,
       const Edge *edge,
       const char *text)
{
  char *key = make_key (edge, edge->place, text);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_replace (counts, key, GUINT_TO_POINTER (n + 1));
}

static guint
get_count (GHashTable *counts,
           const Edge *edge,
           const char *text)
{
  guint n = 0;

  for (int place = edge->place - 1; place <= edge->place + 1; place++)
    {
      g_autofree char *key = make_key (edge, place, text);

      n += GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
    }

  return n;
}

static void
count_edges (GHashTable *counts,
             GPtrArray  *edges,
             guint       page)
{
  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = g_ptr_array_index (edges, i);

      if (strlen (edge->text) > LONGEST_TEXT)
        continue;
      count (counts, edge, edge->text);
      for (guint j = 0; j < MOST_NUMBERS; j++)
        {
          g_autofree char *relative = dup_relative (edge->text, j, page);

          if (relative == NULL)
            break;
          count (counts, edge, relative);
        }
    }
}

static gboolean
repeats (GHashTable *counts,
         const Edge *edge,
         guint       page,
         guint       n_pages)
{
  guint enough = MAX (2, ceil (ENOUGH_PAGES * n_pages));

  if (strlen (edge->text) > LONGEST_TEXT)
    return FALSE;
  if (get_count (counts, edge, edge->text) >= enough)
    return TRUE;
  for (guint j = 0; j < MOST_NUMBERS; j++)
    {
      g_autofree char *relative = dup_relative (edge->text, j, page);

      if (relative == NULL)
        break;
      if (get_count (counts, edge, relative) >= enough)
        return TRUE;
    }

  return FALSE;
}

/* “3”, “- 3 -”, “Page 3 of 12”, “第3页”, “٣”. */
static gboolean
is_page_number (const char *text)
{
  g_autoptr (GString) word = g_string_new (NULL);
  guint digits = 0, numbers = 0;

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c != 0 && g_unichar_isalpha (c))
        g_string_append_unichar (word, g_unichar_tolower (c));
      else
        {
          if (word->len > 0 && !g_strv_contains (page_words, word->str))
            return FALSE;
          g_string_truncate (word, 0);
          if (g_unichar_isdigit (c))
            numbers += digits++ == 0;
          else
            digits = 0;
          if (digits > 4 || (digits > 0 && at[1] == '.') || (c != 0 && !g_unichar_isdigit (c) && !g_unichar_isspace (c) && !g_unichar_ispunct (c)))
            return FALSE;
        }
      if (c == 0)
        return numbers == 1 || numbers == 2;
    }
}

/* The head of a second page that has no third to repeat on: it names the paper beside the number of the page. */
static gboolean
is_lone_head (const Edge *edge,
              guint       page,
              const char *first_page)
{
  return page > 0 && edge->top && edge->edge && edge->apart && strchr (edge->text, '/') != NULL && strchr (edge->text, ' ') == NULL &&
         strstr (first_page, edge->text) != NULL;
}

/* The address at the foot of a page between two bullets, which a paper of one page has too. */
static gboolean
is_lone_foot (const Edge *edge)
{
  return !edge->top && edge->edge && edge->apart && g_str_has_prefix (edge->text, "•") && g_str_has_suffix (edge->text, "•") &&
         strlen (edge->text) > 2 * strlen ("•");
}

static gboolean
is_head (GHashTable *counts,
         const Edge *edge,
         const Edge *inner,
         guint       page,
         guint       n_pages,
         const char *first_page)
{
  if (repeats (counts, edge, page, n_pages) || is_lone_head (edge, page, first_page) || is_lone_foot (edge))
    return TRUE;

  return edge->edge && !edge->parted && is_page_number (edge->text) && (edge->apart || (inner != NULL && inner->top == edge->top && is_lone_head (inner, page, first_page)));
}

static void
remove_words (AttacheLayoutPage *page,
              GArray            *removed)
{
  g_autofree guint8 *marks = g_new0 (guint8, page->words->len + 1);
  guint              n = 0;

  for (guint i = 0; i < removed->len; i++)
    marks[g_array_index (removed, guint, i)] = TRUE;
  for (guint i = 0; i < page->words->len; i++)
    if (!marks[i])
      g_array_index (page->words, AttacheLayoutWord, n++) = g_array_index (page->words, AttacheLayoutWord, i);
  g_array_set_size (page->words, n);
}

/* Peels a page from its edges inwards, until there is text. What is not apart from the text is the first or last line of
 * it, however often it is said. */
static void
peel (AttacheLayoutPage *page,
      GPtrArray         *edges,
      GHashTable        *counts,
      guint              number,
      guint              n_pages,
      const char        *first_page)
{
  g_autoptr (GArray) removed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean reached[2] = { FALSE, FALSE };

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = g_ptr_array_index (edges, i);
      const Edge *inner = i + 1 < edges->len ? g_ptr_array_index (edges, i + 1) : NULL;

      if (i > 0 && ((Edge *)g_ptr_array_index (edges, i - 1))->top != edge->top)
        g_array_set_size (pending, 0);
      if (reached[edge->top])
        continue;
      reached[edge->top] = !is_head (counts, edge, inner, number, n_pages, first_page);
      if (reached[edge->top])
        continue;
      g_array_append_vals (pending, edge->words->data, edge->words->len);
      if (edge->apart)
        {
          g_array_append_vals (removed, pending->data, pending->len);
          g_array_set_size (pending, 0);
        }
    }
  remove_words (page, removed);
}

static char *
dup_text (AttacheLayoutPage *page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->words->len; i++)
    g_string_append_printf (text, "%s ", g_array_index (page->words, AttacheLayoutWord, i).text);

  return g_string_free (text, FALSE);
}

/**
 * attache_layout_heads_remove:
 * @pages: (element-type AttacheLayoutPage): all the pages of a document
 *
 * Removes running heads and feet and the numbers of pages from them.
 */
void
attache_layout_heads_remove (GPtrArray *pages)
{
  g_autoptr (GPtrArray) edges = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *first_page = pages->len > 0 ? dup_text (g_ptr_array_index (pages, 0)) : NULL;

  for (guint i = 0; i < pages->len; i++)
    {
      g_ptr_array_add (edges, find_edges (g_ptr_array_index (pages, i)));
      count_edges (counts, g_ptr_array_index (edges, i), i);
    }
  for (guint i = 0; i < pages->len; i++)
    peel (g_ptr_array_index (pages, i), g_ptr_array_index (edges, i), counts, i, pages->len, first_page);
}
