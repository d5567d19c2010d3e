/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the places of the characters of a line to the order in which they are read: the inverse of the bidirectional
 * algorithm, as far as the lines of a printed page need it. It knows nothing of Poppler. */

#include "attache-bidi-line.h"

typedef enum
{
  KIND_NEUTRAL,
  KIND_SPACE,
  KIND_NUMBER,
  KIND_LEFT,
  KIND_RIGHT,
} Kind;

typedef enum
{
  SPACE_NONE,
  SPACE_THERE,
  SPACE_IF_ROOM,
} Space;

typedef struct
{
  const AttacheGlyph *glyph;
  float               middle;
  Space               space;
} Place;

/* A gap of so much of the height of a line is a space. */
#define ROOM 0.07f

static Kind
get_kind (gunichar c)
{
  if (g_unichar_isspace (c))
    return KIND_SPACE;
  if (g_unichar_isdigit (c))
    return KIND_NUMBER;
  if ((c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc) ||
      (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1eeff))
    return g_unichar_ispunct (c) ? KIND_NEUTRAL : KIND_RIGHT;
  if (g_unichar_isalpha (c))
    return KIND_LEFT;

  return KIND_NEUTRAL;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  return left->middle < right->middle ? -1 : left->middle > right->middle;
}

/* The space that follows a piece, from @start on, is to the right of its rightmost character. */
static void
set_space (GArray *places,
           guint   start,
           Space   space)
{
  Place *rightmost = NULL;

  for (guint i = start; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      if (rightmost == NULL || place->middle > rightmost->middle)
        rightmost = place;
    }
  if (rightmost != NULL)
    rightmost->space = space;
}

/* The characters from the left end of the line to its right, and whether a space is to the right of each. Only the last
 * piece that Poppler lists is without its space: that is there if there is room for it. */
static GArray *
find_places (const AttacheGlyph *glyphs,
             guint               n_glyphs)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n_glyphs);
  guint   piece = 0;
  guint   next_piece = 0;

  for (guint i = 0; i < n_glyphs; i++)
    {
      Place place = { &glyphs[i], (glyphs[i].box.x1 + glyphs[i].box.x2) / 2, SPACE_NONE };

      if (glyphs[i].boundary)
        next_piece = places->len;
      else if (glyphs[i].character == 0)
        continue;
      else if (g_unichar_isspace (glyphs[i].character))
        {
          set_space (places, piece, SPACE_THERE);
          piece = next_piece = places->len;
        }
      else
        {
          if (next_piece == places->len)
            piece = next_piece;
          g_array_append_val (places, place);
        }
    }
  set_space (places, piece, SPACE_IF_ROOM);
  g_array_sort (places, compare_places);

  return places;
}

/* The line from its left end to its right, with its spaces. */
static GArray *
lay_out (const AttacheGlyph *glyphs,
         guint               n_glyphs)
{
  g_autoptr (GArray) places = find_places (glyphs, n_glyphs);
  GArray *line = g_array_sized_new (FALSE, FALSE, sizeof (AttacheGlyph), n_glyphs);

  for (guint i = 0; i < places->len; i++)
    {
      const Place               *place = &g_array_index (places, Place, i);
      const AttachePageReaderBox box = place->glyph->box;
      float                      next;

      g_array_append_vals (line, place->glyph, 1);
      if (place->space == SPACE_NONE || i + 1 == places->len)
        continue;
      next = g_array_index (places, Place, i + 1).glyph->box.x1;
      if (place->space == SPACE_THERE || next - box.x2 > ROOM * (box.y2 - box.y1))
        {
          AttacheGlyph space = { ' ', { box.x2, box.y1, MAX (box.x2, next), box.y2 }, FALSE };

          g_array_append_val (line, space);
        }
    }

  return line;
}

static void
reverse (AttacheGlyph *glyphs,
         guint         n_glyphs)
{
  for (guint i = 0, j = n_glyphs; i + 1 < j; i++)
    {
      AttacheGlyph kept = glyphs[i];

      j--;
      glyphs[i] = glyphs[j];
      glyphs[j] = kept;
    }
}

/* Signs that go with the number they touch. */
static gboolean
goes_with_number (gunichar c)
{
  return c == '%' || c == '#' || c == 0x2030 || c == 0xb0 || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
}

/* Whether the bracket at @position closes one of the run that starts at @start. */
static gboolean
closes (const AttacheGlyph *glyphs,
        guint               start,
        guint               position)
{
  static const gunichar opening[] = { '(', '[', '{' };
  static const gunichar closing[] = { ')', ']', '}' };

  for (guint i = 0; i < G_N_ELEMENTS (closing); i++)
    {
      int depth = 0;

      if (glyphs[position].character != closing[i])
        continue;
      for (guint j = start; j < position; j++)
        depth += (glyphs[j].character == opening[i]) - (glyphs[j].character == closing[i]);

      return depth > 0;
    }

  return FALSE;
}

/* Where the run that starts at @start with a letter or a figure that reads from the left ends. Numbers apart from each
 * other by a space are read from the right, one by one, unless letters hold them together. */
static guint
find_end_of_left_run (const AttacheGlyph *glyphs,
                      guint               start,
                      guint               n_glyphs)
{
  gboolean letters = get_kind (glyphs[start].character) == KIND_LEFT;
  gboolean spaced = FALSE;
  guint    end = start + 1;

  for (guint i = end; i < n_glyphs; i++)
    {
      gunichar c = glyphs[i].character;
      Kind     kind = get_kind (c);

      if (kind == KIND_RIGHT || (kind == KIND_NUMBER && spaced && !letters))
        break;
      if (kind == KIND_SPACE)
        spaced = TRUE;
      if (kind != KIND_LEFT && kind != KIND_NUMBER && !(i == end && goes_with_number (c)) && !closes (glyphs, start, i))
        continue;
      letters = letters || kind == KIND_LEFT;
      spaced = FALSE;
      end = i + 1;
    }

  return end;
}

/* A stretch that reads from the right: all of it is turned, and what reads from the left in it turned back. */
static void
read_from_right (AttacheGlyph *glyphs,
                 guint         n_glyphs)
{
  for (guint i = 0; i < n_glyphs; i++)
    {
      Kind  kind = get_kind (glyphs[i].character);
      guint end;

      if (kind != KIND_LEFT && kind != KIND_NUMBER)
        continue;
      end = find_end_of_left_run (glyphs, i, n_glyphs);
      reverse (glyphs + i, end - i);
      i = end - 1;
    }
  reverse (glyphs, n_glyphs);
}

/* A line that reads from the left: only the stretches from one right-to-left letter to the last before the next
 * left-to-right one are turned. */
static void
read_from_left (AttacheGlyph *glyphs,
                guint         n_glyphs)
{
  for (guint i = 0; i < n_glyphs; i++)
    {
      guint end = i + 1;

      if (get_kind (glyphs[i].character) != KIND_RIGHT)
        continue;
      for (guint j = end; j < n_glyphs && get_kind (glyphs[j].character) != KIND_LEFT; j++)
        {
          if (get_kind (glyphs[j].character) == KIND_RIGHT)
            end = j + 1;
        }
      read_from_right (glyphs + i, end - i);
      i = end - 1;
    }
}

/**
 * attache_bidi_line_append:
 * @glyphs: (array length=n_glyphs): a line, without its newline
 * @n_glyphs: its length
 * @text: where to append its characters
 * @boxes: (element-type AttachePageReaderBox): where to append their boxes
 *
 * Appends a line in reading order. One with nothing in it that reads from the right is appended as it is.
 */
void
attache_bidi_line_append (const AttacheGlyph *glyphs,
                          guint               n_glyphs,
                          GString            *text,
                          GArray             *boxes)
{
  guint n_left = 0;
  guint n_right = 0;
  g_autoptr (GArray) line = NULL;

  for (guint i = 0; i < n_glyphs; i++)
    {
      Kind kind = get_kind (glyphs[i].character);

      n_left += kind == KIND_LEFT;
      n_right += kind == KIND_RIGHT;
    }

  if (n_right > 0)
    {
      line = lay_out (glyphs, n_glyphs);
      if (n_right > n_left)
        read_from_right ((AttacheGlyph *)(gpointer)line->data, line->len);
      else
        read_from_left ((AttacheGlyph *)(gpointer)line->data, line->len);
      glyphs = (const AttacheGlyph *)(gconstpointer)line->data;
      n_glyphs = line->len;
    }

  for (guint i = 0; i < n_glyphs; i++)
    {
      if (glyphs[i].character == 0)
        continue;
      g_string_append_unichar (text, glyphs[i].character);
      g_array_append_val (boxes, glyphs[i].box);
    }
}
