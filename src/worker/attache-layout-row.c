/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a page: words that stand side by side, in the order in which they are read. */

#include "attache-layout-row.h"

#include "attache-reading-direction.h"

#include <string.h>

/* Boxes of one row differ in height as its fonts do, not more. */
#define MOST_DIFFERENT 2.5f

/* A gap of so much of the height of a row is one between columns, wherever it is; Chinese has no spaces. */
#define WIDE_GAP 1.1f
#define WIDE_GAP_IN_CHINESE 0.5f

/* Parts of the height of a row: what is a space, between words of Chinese or not. */
#define SPACE 0.07f
#define SPACE_BESIDE_CHINESE 0.14f
#define SPACE_IN_CHINESE 0.5f

/**
 * attache_layout_is_wide:
 * @c: a character
 *
 * Returns: whether it is one of those that are written without spaces
 */
gboolean
attache_layout_is_wide (gunichar c)
{
  return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xff60) ||
         (c >= 0x20000 && c <= 0x3ffff);
}

static float
middle (const AttacheLayoutWord *word)
{
  return (word->y1 + word->y2) / 2;
}

static int
compare_down (gconstpointer a,
              gconstpointer b)
{
  const AttacheLayoutWord *first = *(AttacheLayoutWord *const *)a;
  const AttacheLayoutWord *second = *(AttacheLayoutWord *const *)b;
  float                    difference = middle (first) - middle (second);

  return difference < 0 ? -1 : difference > 0;
}

static int
compare_across (gconstpointer a,
                gconstpointer b)
{
  const AttacheLayoutWord *first = *(AttacheLayoutWord *const *)a;
  const AttacheLayoutWord *second = *(AttacheLayoutWord *const *)b;
  float                    difference = first->x1 + first->x2 - second->x1 - second->x2;

  return difference < 0 ? -1 : difference > 0;
}

static int
compare_orders (gconstpointer a,
                gconstpointer b)
{
  const AttacheLayoutWord *first = *(AttacheLayoutWord *const *)a;
  const AttacheLayoutWord *second = *(AttacheLayoutWord *const *)b;

  return first->order < second->order ? -1 : first->order > second->order;
}

/* A raised figure lies in the height of its row, or the row in the height of a tall letter. */
static gboolean
stands_beside (const AttacheLayoutWord *word,
               const AttacheLayoutWord *tallest)
{
  float height = word->y2 - word->y1;
  float other = tallest->y2 - tallest->y1;

  if (MAX (height, other) > MOST_DIFFERENT * MAX (MIN (height, other), 1))
    return FALSE;

  return (middle (word) > tallest->y1 && middle (word) < tallest->y2 && middle (word) - middle (tallest) < other / 2) ||
         (middle (tallest) > word->y1 && middle (tallest) < word->y2 && middle (word) - middle (tallest) < height / 2);
}

/**
 * attache_layout_words_are_rtl:
 * @words: (element-type AttacheLayoutWord): words
 *
 * Returns: whether more of them are read from the right than from the left
 */
gboolean
attache_layout_words_are_rtl (GPtrArray *words)
{
  int n = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (words, i);
      AttacheReadingDirection  direction = attache_reading_direction_of_word (word->text);

      n += (direction == ATTACHE_READING_RIGHT) - (direction == ATTACHE_READING_LEFT);
    }

  return n > 0;
}

static AttacheLayoutRow *
row_new (void)
{
  AttacheLayoutRow *row = g_new0 (AttacheLayoutRow, 1);

  row->words = g_ptr_array_new ();
  row->x1 = row->y1 = G_MAXFLOAT;
  row->x2 = row->y2 = -G_MAXFLOAT;

  return row;
}

static void
add (AttacheLayoutRow  *row,
     AttacheLayoutWord *word)
{
  g_ptr_array_add (row->words, word);
  row->x1 = MIN (row->x1, word->x1);
  row->y1 = MIN (row->y1, word->y1);
  row->x2 = MAX (row->x2, word->x2);
  row->y2 = MAX (row->y2, word->y2);
  row->height = MAX (row->height, word->y2 - word->y1);
}

/* On a page that is read from the right, a row of Latin stands at the right too. */
static void
finish (AttacheLayoutRow *row,
        gboolean          rtl)
{
  g_ptr_array_sort (row->words, compare_across);
  row->rtl = rtl || attache_layout_words_are_rtl (row->words);
}

/**
 * attache_layout_rows_new:
 * @words: (element-type AttacheLayoutWord): words of one page or of a part of it; sorted in place
 * @rtl: whether the page is read from the right
 *
 * Returns: (transfer full) (element-type AttacheLayoutRow): their rows, from the top
 */
GPtrArray *
attache_layout_rows_new (GPtrArray *words,
                         gboolean   rtl)
{
  GPtrArray         *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_layout_row_free);
  AttacheLayoutRow  *row = NULL;
  AttacheLayoutWord *tallest = NULL;

  g_ptr_array_sort (words, compare_down);
  for (guint i = 0; i < words->len; i++)
    {
      AttacheLayoutWord *word = g_ptr_array_index (words, i);

      if (row == NULL || !stands_beside (word, tallest))
        {
          row = row_new ();
          tallest = word;
          g_ptr_array_add (rows, row);
        }
      add (row, word);
      if (word->y2 - word->y1 > tallest->y2 - tallest->y1)
        tallest = word;
    }
  for (guint i = 0; i < rows->len; i++)
    finish (g_ptr_array_index (rows, i), rtl);

  return rows;
}

void
attache_layout_row_free (AttacheLayoutRow *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * attache_layout_row_new_slice:
 * @self: a row
 * @from: index of its first word, counted from the left
 * @to: index after its last word
 *
 * Returns: (transfer full): a row of only these words
 */
AttacheLayoutRow *
attache_layout_row_new_slice (const AttacheLayoutRow *self,
                              guint                   from,
                              guint                   to)
{
  AttacheLayoutRow *slice = row_new ();

  for (guint i = from; i < to; i++)
    add (slice, g_ptr_array_index (self->words, i));
  finish (slice, self->rtl);

  return slice;
}

/**
 * attache_layout_row_get_gap:
 * @self: a row
 * @after: index of a word, counted from the left; not the last
 *
 * Returns: the room between it and the next, in points
 */
float
attache_layout_row_get_gap (const AttacheLayoutRow *self,
                            guint                   after)
{
  const AttacheLayoutWord *word = g_ptr_array_index (self->words, after);
  const AttacheLayoutWord *next = g_ptr_array_index (self->words, after + 1);

  return next->x1 - word->x2;
}

/**
 * attache_layout_row_has_wide_gap:
 * @self: a row
 * @after: index of a word, counted from the left; not the last
 *
 * Returns: whether there is more room between it and the next than spaces leave
 */
gboolean
attache_layout_row_has_wide_gap (const AttacheLayoutRow *self,
                                 guint                   after)
{
  const AttacheLayoutWord *word = g_ptr_array_index (self->words, after);
  const AttacheLayoutWord *next = g_ptr_array_index (self->words, after + 1);
  const char              *last = g_utf8_find_prev_char (word->text, word->text + strlen (word->text));
  gboolean                 wide = attache_layout_is_wide (g_utf8_get_char (last)) && attache_layout_is_wide (g_utf8_get_char (next->text));

  return next->x1 - word->x2 > (wide ? WIDE_GAP_IN_CHINESE : WIDE_GAP) * self->height;
}

float
attache_layout_row_get_middle (const AttacheLayoutRow *self)
{
  return (self->y1 + self->y2) / 2;
}

static void
reverse (GPtrArray *words,
         guint      from,
         guint      to)
{
  while (from + 1 < to)
    {
      gpointer kept = words->pdata[from];

      to--;
      words->pdata[from] = words->pdata[to];
      words->pdata[to] = kept;
      from++;
    }
}

static AttacheReadingDirection
direction_at (GPtrArray *words,
              guint      i)
{
  const AttacheLayoutWord *word = g_ptr_array_index (words, i);

  return attache_reading_direction_of_word (word->text);
}

/* The end of what is read against the direction of the row from @from on. Numbers that letters do not hold together
 * follow the row. */
static guint
find_end_of_run (GPtrArray *words,
                 guint      from,
                 gboolean   rtl)
{
  AttacheReadingDirection against = rtl ? ATTACHE_READING_LEFT : ATTACHE_READING_RIGHT;
  AttacheReadingDirection with = rtl ? ATTACHE_READING_RIGHT : ATTACHE_READING_LEFT;
  gboolean                letters = FALSE;
  guint                   end = from;

  for (guint i = from; i < words->len; i++)
    {
      AttacheReadingDirection direction = direction_at (words, i);

      if (direction == with)
        break;
      letters = letters || direction == against;
      if (direction == against || (rtl && letters && direction == ATTACHE_READING_NUMBER))
        end = i + 1;
    }

  return end;
}

/**
 * attache_layout_row_read:
 * @self: a row
 *
 * Returns: (transfer container) (element-type AttacheLayoutWord): its words in the order in which they are read
 */
GPtrArray *
attache_layout_row_read (const AttacheLayoutRow *self)
{
  GPtrArray *words = g_ptr_array_copy (self->words, NULL, NULL);

  if (words->len > 0 && ((AttacheLayoutWord *)g_ptr_array_index (words, 0))->order > 0)
    {
      g_ptr_array_sort (words, compare_orders);
      return words;
    }
  for (guint i = 0; i < words->len; i++)
    {
      guint end = find_end_of_run (words, i, self->rtl);

      if (end <= i)
        continue;
      reverse (words, i, end);
      i = end - 1;
    }
  if (self->rtl)
    reverse (words, 0, words->len);

  return words;
}

/* Whether there is a space between two words that are read one after the other. Chinese is stretched without spaces, and
 * Latin in it may stand a little apart. */
static gboolean
has_space (const AttacheLayoutWord *word,
           const AttacheLayoutWord *next,
           float                    height,
           gboolean                 in_chinese)
{
  const char *last = g_utf8_find_prev_char (word->text, word->text + strlen (word->text));
  guint       n_wide = attache_layout_is_wide (g_utf8_get_char (last)) + attache_layout_is_wide (g_utf8_get_char (next->text));
  float       gap = MAX (next->x1 - word->x2, word->x1 - next->x2);

  if (word->order > 0)
    return TRUE;

  return gap > (n_wide == 2 ? SPACE_IN_CHINESE : n_wide == 1 || in_chinese ? SPACE_BESIDE_CHINESE
                                                                           : SPACE) *
                 height;
}

/**
 * attache_layout_row_to_text:
 * @self: a row
 *
 * Returns: (transfer full): its words, with spaces between them
 */
char *
attache_layout_row_to_text (const AttacheLayoutRow *self)
{
  g_autoptr (GPtrArray) words = attache_layout_row_read (self);
  GString *text = g_string_new (NULL);
  gboolean in_chinese = FALSE;

  for (guint i = 0; i < words->len && !in_chinese; i++)
    in_chinese = attache_layout_is_wide (g_utf8_get_char (((AttacheLayoutWord *)g_ptr_array_index (words, i))->text));

  for (guint i = 0; i < words->len; i++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (words, i);

      if (i > 0 && has_space (g_ptr_array_index (words, i - 1), word, self->height, in_chinese))
        g_string_append_c (text, ' ');
      g_string_append (text, word->text);
    }

  return g_string_free (text, FALSE);
}

/**
 * attache_layout_row_begins_small:
 * @self: a row
 *
 * Returns: whether it begins with a small letter, as what goes on from the row before does
 */
gboolean
attache_layout_row_begins_small (const AttacheLayoutRow *self)
{
  const AttacheLayoutWord *first = g_ptr_array_index (self->words, self->rtl ? self->words->len - 1 : 0);

  return g_unichar_islower (g_utf8_get_char (first->text));
}
