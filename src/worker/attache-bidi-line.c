/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the places of the characters of a line to the order in which they are read: the inverse of the bidirectional
 * algorithm, as far as the lines of a printed page need it. It knows nothing of Poppler. */

#include "attache-bidi-line.h"

#include "attache-reading-direction.h"

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

/* So many characters may be in brackets that are looked at. */
#define LONGEST_BRACKET 200

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

static gboolean
is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == '{';
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

/* Whether the bracket at @position is closed before what reads from the right begins: else it is one of that. */
static gboolean
is_closed (const AttacheGlyph *glyphs,
           guint               position,
           guint               n_glyphs)
{
  int depth = 0;

  for (guint i = position; i < MIN (n_glyphs, position + LONGEST_BRACKET); i++)
    {
      gunichar c = glyphs[i].character;

      if (attache_reading_direction_of_char (c) == ATTACHE_READING_RIGHT)
        return FALSE;
      depth += is_opening (c) - (c == ')' || c == ']' || c == '}');
      if (depth == 0)
        return TRUE;
    }

  return FALSE;
}

/* A hyphen or a plus holds numbers together, but not those that follow an Arabic letter. */
static gboolean
parts_numbers (gunichar c)
{
  return c == '-' || c == '+';
}

/* The number that ends at @position, or the one that starts there: “09:30” is 930. */
static guint
read_number (const AttacheGlyph *glyphs,
             guint               from,
             guint               to)
{
  guint number = 0;

  for (guint i = from; i < to && number < 100000; i++)
    if (g_unichar_isdigit (glyphs[i].character))
      number = 10 * number + g_unichar_digit_value (glyphs[i].character);
    else if (glyphs[i].character != ':' && glyphs[i].character != '.')
      break;

  return number;
}

/* Whether two numbers with a hyphen between them would go up if they were read from the right. */
static gboolean
goes_up_from_right (const AttacheGlyph *glyphs,
                    guint               start,
                    guint               hyphen,
                    guint               n_glyphs)
{
  return hyphen + 1 < n_glyphs && read_number (glyphs, hyphen + 1, n_glyphs) < read_number (glyphs, start, hyphen);
}

/* Whether the digit before a hyphen, or the letter that is read before it, is Arabic. Where the line has no such letter,
 * that may be on the line before: then numbers go up. */
static gboolean
is_among_arabic (const AttacheGlyph *glyphs,
                 guint               start,
                 guint               hyphen,
                 guint               n_glyphs)
{
  if (glyphs[hyphen - 1].character >= 0x660)
    return TRUE;
  for (guint i = hyphen + 1; i < n_glyphs; i++)
    {
      AttacheReadingDirection kind = attache_reading_direction_of_char (glyphs[i].character);

      if (kind >= ATTACHE_READING_LEFT)
        return kind == ATTACHE_READING_RIGHT && glyphs[i].character >= 0x600;
    }

  return goes_up_from_right (glyphs, start, hyphen, n_glyphs);
}

/* Where the run that starts at @start with a letter or a figure that reads from the left ends. Numbers apart from each
 * other by a space are read from the right, one by one, unless letters hold them together. */
static guint
find_end_of_left_run (const AttacheGlyph *glyphs,
                      guint               start,
                      guint               n_glyphs)
{
  gboolean letters = attache_reading_direction_of_char (glyphs[start].character) == ATTACHE_READING_LEFT;
  gboolean spaced = FALSE;
  guint    end = start + 1;

  for (guint i = end; i < n_glyphs; i++)
    {
      gunichar                c = glyphs[i].character;
      AttacheReadingDirection kind = attache_reading_direction_of_char (c);

      if (kind == ATTACHE_READING_RIGHT || (kind == ATTACHE_READING_NUMBER && spaced && !letters))
        break;
      if (is_opening (c) && !is_closed (glyphs, i, n_glyphs))
        break;
      if (parts_numbers (c) && !letters && is_among_arabic (glyphs, start, i, n_glyphs))
        break;
      if (kind == ATTACHE_READING_SPACE)
        spaced = TRUE;
      if (kind != ATTACHE_READING_LEFT && kind != ATTACHE_READING_NUMBER && !(i == end && goes_with_number (c)) && !closes (glyphs, start, i))
        continue;
      letters = letters || kind == ATTACHE_READING_LEFT;
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
      AttacheReadingDirection kind = attache_reading_direction_of_char (glyphs[i].character);
      guint                   end;

      if (kind != ATTACHE_READING_LEFT && kind != ATTACHE_READING_NUMBER)
        continue;
      end = find_end_of_left_run (glyphs, i, n_glyphs);
      if (i > 0 && is_opening (glyphs[i - 1].character))
        {
          guint closed = find_end_of_left_run (glyphs, i - 1, n_glyphs);

          if (closed > end && closes (glyphs, i - 1, closed - 1))
            {
              i--;
              end = closed;
            }
        }
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

      if (attache_reading_direction_of_char (glyphs[i].character) != ATTACHE_READING_RIGHT)
        continue;
      for (guint j = end; j < n_glyphs && attache_reading_direction_of_char (glyphs[j].character) != ATTACHE_READING_LEFT; j++)
        {
          if (attache_reading_direction_of_char (glyphs[j].character) == ATTACHE_READING_RIGHT)
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
      AttacheReadingDirection kind = attache_reading_direction_of_char (glyphs[i].character);

      n_left += kind == ATTACHE_READING_LEFT;
      n_right += kind == ATTACHE_READING_RIGHT;
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

/**
 * attache_bidi_line_order:
 * @glyphs: (array length=n_glyphs): a line, or a part of it, from left to right, with its spaces; put into reading order
 * @n_glyphs: its length
 * @rtl: whether the text around it is read from the right
 *
 * Puts characters into the order in which they are read.
 */
void
attache_bidi_line_order (AttacheGlyph *glyphs,
                         guint         n_glyphs,
                         gboolean      rtl)
{
  if (rtl)
    read_from_right (glyphs, n_glyphs);
  else
    read_from_left (glyphs, n_glyphs);
}
