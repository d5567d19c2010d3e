/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a page. On one that is read from the left they are as Poppler gives them, apart from those that it puts
 * together out of two columns. Arabic comes in pieces, with spaces where there are none: there only the places of the
 * characters count. */

#include "attache-pdf-words.h"

#include "attache-bidi-line.h"
#include "attache-layout-row.h"
#include "attache-page-reader.h"
#include "attache-reading-direction.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Characters with so much room between them, as a part of their height, are not of one word: of any, of Arabic, whose spaces
 * are narrow, and where a part of the room is guessed. */
#define GAP 0.22f
#define ARABIC_GAP 0.07f
#define GUESSED_GAP 0.1f
#define JOINED_GAP 0.05f

/* Marks letters that are joined on their left, beside their code. */
#define JOINED (1u << 24)

/* A character that is so much of its height from the one before, down and along, is on another line. */
#define OTHER_LINE 0.6f

/* Parts of a line with so much room between them are read on their own. */
#define PART_GAP 0.5f

/* A sign over a letter may have no width. */
#define LEAST_WIDTH 0.01f

/* In which direction the letters of a word follow on one another; one letter shows none. */
static guint
get_turn (const AttachePageReaderBox *first,
          const AttachePageReaderBox *last)
{
  float dx = last->x1 + last->x2 - first->x1 - first->x2;
  float dy = last->y1 + last->y2 - first->y1 - first->y2;

  if (fabsf (dy) > fabsf (dx))
    return dy > 0 ? 1 : 3;

  return 0;
}

/* Where a character is along its line. */
typedef struct
{
  float from;
  float to;
  guint index;
} Stretch;

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const Stretch *first = a;
  const Stretch *second = b;

  return first->from < second->from ? -1 : first->from > second->from;
}

static void
add_piece (AttacheLayoutPage          *page,
           const char                 *text,
           const AttachePageReaderBox *boxes,
           guint                       n_boxes,
           const guint                *pieces,
           guint                       piece)
{
  AttacheLayoutWord word = { NULL, G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT, 0, get_turn (&boxes[0], &boxes[n_boxes - 1]) };
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < n_boxes; i++, text = g_utf8_next_char (text))
    {
      if (pieces[i] != piece)
        continue;
      g_string_append_unichar (string, g_utf8_get_char (text));
      word.x1 = MIN (word.x1, boxes[i].x1);
      word.y1 = MIN (word.y1, boxes[i].y1);
      word.x2 = MAX (word.x2, boxes[i].x2);
      word.y2 = MAX (word.y2, boxes[i].y2);
    }
  attache_layout_page_add_word (page, string->str, &word);
}

/* Poppler puts no space where one column ends and the next begins: what stands apart is two words. Characters need not
 * follow on one another in the order of their places, which mixed directions turn round. */
static void
add_word (AttacheLayoutPage          *page,
          const char                 *text,
          const AttachePageReaderBox *boxes,
          guint                       n_boxes)
{
  g_autofree Stretch *stretches = g_new (Stretch, n_boxes + 1);
  g_autofree guint   *pieces = g_new0 (guint, n_boxes + 1);
  float               end = 0;
  guint               n_pieces = 0;
  gboolean            lies;

  if (n_boxes == 0)
    return;

  lies = get_turn (&boxes[0], &boxes[n_boxes - 1]) % 2 == 1;
  for (guint i = 0; i < n_boxes; i++)
    stretches[i] = lies ? (Stretch){ boxes[i].y1, boxes[i].y2, i } : (Stretch){ boxes[i].x1, boxes[i].x2, i };
  qsort (stretches, n_boxes, sizeof (Stretch), compare_stretches);
  for (guint i = 0; i < n_boxes; i++)
    {
      const AttachePageReaderBox *box = &boxes[stretches[i].index];
      float                       size = lies ? box->x2 - box->x1 : box->y2 - box->y1;

      if (i > 0 && stretches[i].from - end > GAP * size)
        n_pieces++;
      end = i == 0 ? stretches[i].to : MAX (end, stretches[i].to);
      pieces[stretches[i].index] = n_pieces;
    }
  for (guint piece = 0; piece <= n_pieces; piece++)
    add_piece (page, text, boxes, n_boxes, pieces, piece);
}

/* Whether a character is on another line than the one before it, to which Poppler joins it where both are cells of a
 * column. */
static gboolean
is_below (const AttachePageReaderBox *before,
          const AttachePageReaderBox *box)
{
  float height = MIN (before->y2 - before->y1, box->y2 - box->y1);
  float down = fabsf (box->y1 + box->y2 - before->y1 - before->y2) / 2;

  return down > OTHER_LINE * height && fabsf (box->x1 - before->x1) > OTHER_LINE * height;
}

/* Cuts the text of a page into words. */
static void
add_as_read (AttacheLayoutPage *page,
             char              *text,
             GArray            *boxes)
{
  const AttachePageReaderBox *data = (const AttachePageReaderBox *)(gconstpointer)boxes->data;
  char                       *start = text;
  guint                       first = 0, i = 0;

  for (char *at = text;; i++)
    {
      gunichar c = g_utf8_get_char (at);
      char    *next = c != 0 ? g_utf8_next_char (at) : at;

      if (c != 0 && i > first && !g_unichar_isspace (c) && is_below (&data[i - 1], &data[i]))
        {
          g_autofree char *part = g_strndup (start, at - start);

          add_word (page, part, data + first, i - first);
          start = at;
          first = i;
        }
      if (c == 0 || g_unichar_isspace (c))
        {
          *at = '\0';
          add_word (page, start, data + first, i - first);
          start = next;
          first = i + 1;
        }
      if (c == 0)
        break;
      at = next;
    }
}

static gboolean
has_no_width (const AttacheLayoutWord *character)
{
  return character->x2 - character->x1 <= 2 * LEAST_WIDTH;
}

/* Each character as a word of its own. */
static AttacheLayoutPage *
make_characters (const char *text,
                 GArray     *boxes)
{
  AttacheLayoutPage *page = attache_layout_page_new (0, 0);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; *text != '\0'; text = g_utf8_next_char (text), i++)
    {
      const AttachePageReaderBox *box = &g_array_index (boxes, AttachePageReaderBox, i);
      AttacheLayoutWord           word = { NULL, box->x1, box->y1, MAX (box->x2, box->x1 + LEAST_WIDTH), box->y2, 0, 0 };
      char                        character[7] = { 0 };

      if (g_unichar_isspace (g_utf8_get_char (text)) ||
          !g_hash_table_add (known, g_strdup_printf ("%x %ld %ld", g_utf8_get_char (text), lroundf (box->x1), lroundf (box->y1))))
        continue;
      g_unichar_to_utf8 (g_utf8_get_char (text), character);
      attache_layout_page_add_word (page, character, &word);
    }

  return page;
}

/* How far a sign is from the letter that it may be over. */
static float
get_distance (const AttacheLayoutWord *mark,
              const AttacheLayoutWord *letter)
{
  float at = (mark->x1 + mark->x2) / 2;

  return MAX (0, MAX (letter->x1 - at, at - letter->x2));
}

/* A sign over a letter is read after it: in a word that goes from right to left, it has to be left of the letter. One
 * between two letters is over the right one, whose left edge that is; but a letter with no width has it on itself. */
static void
place_marks (GPtrArray *characters)
{
  for (guint i = 1; i < characters->len; i++)
    {
      AttacheLayoutWord *mark = g_ptr_array_index (characters, i);
      AttacheLayoutWord *left = g_ptr_array_index (characters, i - 1);
      guint              base = i + 1;
      float              distance = get_distance (mark, left);

      if (!g_unichar_ismark (g_utf8_get_char (mark->text)) || !g_unichar_isalpha (g_utf8_get_char (left->text)))
        continue;
      while (base < characters->len && g_unichar_ismark (g_utf8_get_char (((AttacheLayoutWord *)g_ptr_array_index (characters, base))->text)))
        base++;
      if (base < characters->len)
        {
          float right = get_distance (mark, g_ptr_array_index (characters, base));

          if (right < distance || (right == distance && !has_no_width (left)))
            continue;
        }
      characters->pdata[i - 1] = mark;
      characters->pdata[i] = left;
    }
}

/* A letter that another one joins on its left is narrower than one that ends a word: each is a letter of its own here. */
static gpointer
get_key (GPtrArray *characters,
         guint      i)
{
  const AttacheLayoutWord *character = g_ptr_array_index (characters, i);
  guint                    key = g_utf8_get_char (character->text);

  for (guint j = i; j > 0; j--)
    {
      const AttacheLayoutWord *left = g_ptr_array_index (characters, j - 1);

      if (g_unichar_ismark (g_utf8_get_char (left->text)))
        continue;
      if (character->x1 - left->x2 < JOINED_GAP * (character->y2 - character->y1))
        key |= JOINED;
      break;
    }

  return GUINT_TO_POINTER (key);
}

/* How wide each letter of a page is where it has a width. */
static GHashTable *
measure_letters (GPtrArray *rows)
{
  GHashTable *widths = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *characters = ((AttacheLayoutRow *)g_ptr_array_index (rows, i))->words;

      for (guint j = 0; j < characters->len; j++)
        {
          const AttacheLayoutWord *character = g_ptr_array_index (characters, j);
          gpointer                 key = get_key (characters, j);
          float                   *width = g_hash_table_lookup (widths, key);

          if (has_no_width (character))
            continue;
          if (width == NULL)
            {
              width = g_new0 (float, 2);
              g_hash_table_insert (widths, key, width);
            }
          width[0] += character->x2 - character->x1;
          width[1]++;
        }
    }

  return widths;
}

/* Whether there is a space between a character and the one on its left, that are @gap apart. Poppler gives no width to the
 * letters of a ligature, but for the first, nor to one with a sign over it: what is right of them is their own for a
 * part. */
static gboolean
parts_words (GPtrArray  *characters,
             guint       i,
             float       gap,
             GHashTable *widths)
{
  const AttacheLayoutWord *left = g_ptr_array_index (characters, i - 1);
  const AttacheLayoutWord *right = g_ptr_array_index (characters, i);
  gpointer                 key = get_key (characters, i - 1);
  const float             *width = g_hash_table_lookup (widths, key);

  if (g_unichar_ismark (g_utf8_get_char (left->text)))
    return FALSE;
  /* The other form is a better guess than none. */
  if (width == NULL)
    width = g_hash_table_lookup (widths, GUINT_TO_POINTER (GPOINTER_TO_UINT (key) ^ JOINED));
  if (has_no_width (left) && width != NULL)
    gap -= width[0] / width[1];

  return gap > (has_no_width (left) ? GUESSED_GAP : ARABIC_GAP) * (right->y2 - right->y1);
}

/* Adds the words of a part of a line, whose characters are in reading order. */
static void
add_ordered (AttacheLayoutPage  *page,
             const AttacheGlyph *glyphs,
             guint               n_glyphs,
             guint              *order)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AttacheLayoutWord word = { 0 };

  for (guint i = 0; i <= n_glyphs; i++)
    {
      if (i == n_glyphs || glyphs[i].character == ' ')
        {
          word.order = ++*order;
          attache_layout_page_add_word (page, text->str, &word);
          g_string_truncate (text, 0);
          continue;
        }
      if (text->len == 0)
        word = (AttacheLayoutWord){ NULL, G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT, 0, 0 };
      g_string_append_unichar (text, glyphs[i].character);
      word.x1 = MIN (word.x1, glyphs[i].box.x1);
      word.x2 = MAX (word.x2, glyphs[i].box.x2);
      /* With a sign over it, a letter is as high as both. */
      if (glyphs[i].box.x2 - glyphs[i].box.x1 <= 2 * LEAST_WIDTH && word.y2 > word.y1)
        continue;
      word.y1 = MIN (word.y1, glyphs[i].box.y1);
      word.y2 = MAX (word.y2, glyphs[i].box.y2);
    }
}

/* Latin alone is read from the left, even on a page that is read from the right; but if its last full stop is on the left,
 * it is a part of what is read from the right. */
static gboolean
is_latin (GPtrArray *characters,
          guint      from,
          guint      to)
{
  const AttacheLayoutWord *first = g_ptr_array_index (characters, from);
  gboolean                 latin = FALSE;

  if (strchr (".,:;/+)]}", *first->text) != NULL)
    return FALSE;
  for (guint i = from; i < to; i++)
    {
      const AttacheLayoutWord *character = g_ptr_array_index (characters, i);
      AttacheReadingDirection  direction = attache_reading_direction_of_char (g_utf8_get_char (character->text));

      if (direction == ATTACHE_READING_RIGHT)
        return FALSE;
      latin = latin || direction == ATTACHE_READING_LEFT;
    }

  return latin;
}

/* Characters from the left end of a part of a line to its right, with spaces where there is room for one. */
static void
add_part (AttacheLayoutPage *page,
          GPtrArray         *characters,
          guint              from,
          guint              to,
          gboolean           rtl,
          GHashTable        *widths,
          guint             *order)
{
  g_autofree AttacheGlyph *glyphs = g_new0 (AttacheGlyph, 2 * (to - from) + 1);
  float                    end = 0;
  guint                    n = 0;

  for (guint i = from; i < to; i++)
    {
      const AttacheLayoutWord *character = g_ptr_array_index (characters, i);

      if (i > from && parts_words (characters, i, character->x1 - end, widths))
        glyphs[n++].character = ' ';
      glyphs[n].character = g_utf8_get_char (character->text);
      glyphs[n++].box = (AttachePageReaderBox){ character->x1, character->y1, character->x2, character->y2 };
      end = i == from ? character->x2 : MAX (end, character->x2);
    }
  attache_bidi_line_order (glyphs, n, rtl && !is_latin (characters, from, to));
  add_ordered (page, glyphs, n, order);
}

/* A line, part by part from where it is read. */
static void
add_line (AttacheLayoutPage      *page,
          const AttacheLayoutRow *row,
          gboolean                rtl,
          GHashTable             *widths,
          guint                  *order)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_characters = row->words->len;

  for (guint i = 0; i < n_characters; i++)
    if (i == 0 || attache_layout_row_get_gap (row, i - 1) > PART_GAP * row->height)
      g_array_append_val (starts, i);
  for (guint i = 0; i < starts->len; i++)
    {
      guint part = rtl ? starts->len - 1 - i : i;
      guint from = g_array_index (starts, guint, part);
      guint to = part + 1 < starts->len ? g_array_index (starts, guint, part + 1) : n_characters;

      add_part (page, row->words, from, to, rtl, widths, order);
    }
}

/* Puts words together of the characters that stand side by side. */
static void
add_by_place (AttacheLayoutPage *page,
              const char        *text,
              GArray            *boxes)
{
  g_autoptr (AttacheLayoutPage) single = make_characters (text, boxes);
  g_autoptr (GPtrArray) characters = g_ptr_array_sized_new (single->words->len);
  g_autoptr (GHashTable) widths = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gboolean rtl;
  guint    order = 0;

  for (guint i = 0; i < single->words->len; i++)
    g_ptr_array_add (characters, &g_array_index (single->words, AttacheLayoutWord, i));
  rtl = attache_layout_words_are_rtl (characters);
  rows = attache_layout_rows_new (characters, rtl);
  for (guint i = 0; i < rows->len; i++)
    place_marks (((AttacheLayoutRow *)g_ptr_array_index (rows, i))->words);
  widths = measure_letters (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      AttacheLayoutRow *row = g_ptr_array_index (rows, i);

      add_line (page, row, rtl, widths, &order);
    }
}

/**
 * attache_pdf_words_are_rtl:
 * @text: text of a page
 *
 * Returns: whether there is anything in it that is read from the right
 */
gboolean
attache_pdf_words_are_rtl (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (attache_reading_direction_of_char (g_utf8_get_char (text)) == ATTACHE_READING_RIGHT)
      return TRUE;

  return FALSE;
}

/**
 * attache_pdf_words_add:
 * @page: gets the words
 * @text: text of a page
 * @boxes: (element-type AttachePageReaderBox): where each of its characters is
 *
 * Cuts the text of a page into words. Characters that are in it twice at one place count once.
 */
void
attache_pdf_words_add (AttacheLayoutPage *page,
                       const char        *text,
                       GArray            *boxes)
{
  g_autofree char *copy = NULL;

  if (attache_pdf_words_are_rtl (text))
    {
      add_by_place (page, text, boxes);
      return;
    }
  copy = g_strdup (text);
  add_as_read (page, copy, boxes);
}
