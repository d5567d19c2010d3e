/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageText: the text of a page in reading order, with the box of every character. Selection, quotations and the
 * boxes of marks are all worked out here, in characters, so that no widget needs to know about UTF-8 offsets. */

#include "model/attache-page-text.h"

#include <math.h>
#include <string.h>

struct _AttachePageText
{
  GObject parent_instance;

  char     *text;
  gunichar *chars;
  GArray   *boxes;
  guint     n_chars;
};

G_DEFINE_FINAL_TYPE (AttachePageText, attache_page_text, G_TYPE_OBJECT)

/* Characters of one line join into one box while the next one starts on the same line; a jump up or down ends it. */
static gboolean
same_line (const AttacheBox *line,
           const AttacheBox *box)
{
  float middle = (box->y1 + box->y2) / 2;

  return middle > line->y1 && middle < line->y2;
}

typedef enum
{
  CHAR_OTHER,
  CHAR_WORD,
  CHAR_IDEOGRAPH,
} CharKind;

/* An accent belongs to its letter, and a symbol within Chinese text is a word of its own. */
static CharKind
get_kind (gunichar c)
{
  if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
    return CHAR_OTHER;

  return c >= 0x2e80 && g_unichar_iswide (c) && !(c >= 0xff01 && c <= 0xff60) ? CHAR_IDEOGRAPH : CHAR_WORD;
}

static void
attache_page_text_finalize (GObject *object)
{
  AttachePageText *self = ATTACHE_PAGE_TEXT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->chars, g_free);
  g_clear_pointer (&self->boxes, g_array_unref);

  G_OBJECT_CLASS (attache_page_text_parent_class)->finalize (object);
}

static void
attache_page_text_class_init (AttachePageTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_page_text_finalize;
}

static void
attache_page_text_init (AttachePageText *self)
{
}

/**
 * attache_page_text_new:
 * @text: valid UTF-8
 * @boxes: (array length=n_boxes): one box a character of @text, newlines included
 * @n_boxes: their number; missing ones are empty, surplus ones ignored
 *
 * Returns: (transfer full): a new page text
 */
AttachePageText *
attache_page_text_new (const char       *text,
                       const AttacheBox *boxes,
                       guint             n_boxes)
{
  AttachePageText *self;
  glong            n_chars;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (ATTACHE_TYPE_PAGE_TEXT, NULL);
  self->text = g_strdup (text);
  self->chars = g_utf8_to_ucs4_fast (text, -1, &n_chars);
  self->n_chars = n_chars;
  self->boxes = g_array_sized_new (FALSE, TRUE, sizeof (AttacheBox), self->n_chars);
  g_array_append_vals (self->boxes, boxes, MIN (n_boxes, self->n_chars));
  g_array_set_size (self->boxes, self->n_chars);

  return self;
}

/**
 * attache_page_text_get_text:
 *
 * Returns: (transfer none): the text, UTF-8
 */
const char *
attache_page_text_get_text (AttachePageText *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXT (self), NULL);

  return self->text;
}

/**
 * attache_page_text_get_n_chars:
 *
 * Returns: length of the text in characters, and of the array of boxes
 */
guint
attache_page_text_get_n_chars (AttachePageText *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXT (self), 0);

  return self->n_chars;
}

/**
 * attache_page_text_get_boxes:
 *
 * Returns: (transfer none): one box a character, in points from the page’s top left corner
 */
const AttacheBox *
attache_page_text_get_boxes (AttachePageText *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXT (self), NULL);

  return (const AttacheBox *)self->boxes->data;
}

/**
 * attache_page_text_find_char:
 * @x: in points
 * @y: in points
 *
 * Finds the character at a point, or else the nearest: on the line at that height first, then by distance.
 *
 * Returns: its position in characters, -1 on a page with no text
 */
int
attache_page_text_find_char (AttachePageText *self,
                             double           x,
                             double           y)
{
  const AttacheBox *boxes;
  double            best_distance = INFINITY;
  int               best = -1;

  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXT (self), -1);

  boxes = attache_page_text_get_boxes (self);
  for (guint i = 0; i < self->n_chars; i++)
    {
      double dx = MAX (MAX (boxes[i].x1 - x, x - boxes[i].x2), 0);
      double dy = MAX (MAX (boxes[i].y1 - y, y - boxes[i].y2), 0);
      double distance = dx + 8 * dy;

      if (attache_box_is_blank (&boxes[i]) || distance >= best_distance)
        continue;
      best_distance = distance;
      best = i;
    }

  return best;
}

/**
 * attache_page_text_dup_range:
 * @start: first character
 * @end: the character after the last
 *
 * Returns: (transfer full): the text of the range
 */
char *
attache_page_text_dup_range (AttachePageText *self,
                             guint            start,
                             guint            end)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXT (self), NULL);

  end = MIN (end, self->n_chars);
  start = MIN (start, end);

  return g_ucs4_to_utf8 (self->chars + start, end - start, NULL, NULL, NULL);
}

/**
 * attache_page_text_get_quads:
 * @start: first character
 * @end: the character after the last
 *
 * Returns: (transfer full) (element-type AttacheBox): a box for each run of the range on one line
 */
GArray *
attache_page_text_get_quads (AttachePageText *self,
                             guint            start,
                             guint            end)
{
  GArray           *quads = g_array_new (FALSE, FALSE, sizeof (AttacheBox));
  const AttacheBox *boxes;

  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXT (self), quads);

  boxes = attache_page_text_get_boxes (self);
  for (guint i = start; i < MIN (end, self->n_chars); i++)
    {
      AttacheBox *last = quads->len > 0 ? &g_array_index (quads, AttacheBox, quads->len - 1) : NULL;

      if (attache_box_is_blank (&boxes[i]))
        continue;
      if (last != NULL && same_line (last, &boxes[i]))
        {
          last->x1 = MIN (last->x1, boxes[i].x1);
          last->y1 = MIN (last->y1, boxes[i].y1);
          last->x2 = MAX (last->x2, boxes[i].x2);
          last->y2 = MAX (last->y2, boxes[i].y2);
        }
      else
        g_array_append_val (quads, boxes[i]);
    }

  return quads;
}

/**
 * attache_page_text_find_word:
 * @position: a character
 * @start: (out): first character of its word
 * @end: (out): the character after its last
 *
 * Finds the word at a character. Chinese is not divided into words: there a word is what stands between two marks of
 * punctuation or texts of other scripts. A character that belongs to no word is alone.
 */
void
attache_page_text_find_word (AttachePageText *self,
                             guint            position,
                             guint           *start,
                             guint           *end)
{
  CharKind kind;

  g_return_if_fail (ATTACHE_IS_PAGE_TEXT (self));

  position = MIN (position, self->n_chars > 0 ? self->n_chars - 1 : 0);
  *start = position;
  *end = MIN (position + 1, self->n_chars);
  kind = self->n_chars > 0 ? get_kind (self->chars[position]) : CHAR_OTHER;
  if (kind == CHAR_OTHER)
    return;

  while (*start > 0 && get_kind (self->chars[*start - 1]) == kind)
    (*start)--;
  while (*end < self->n_chars && get_kind (self->chars[*end]) == kind)
    (*end)++;
}

/**
 * attache_box_is_blank:
 *
 * Returns: whether there is nothing to point at: also what a damaged page gives that is no number
 */
gboolean
attache_box_is_blank (const AttacheBox *box)
{
  return !(isfinite (box->x1) && isfinite (box->y1) && isfinite (box->x2) && isfinite (box->y2)) || box->x2 <= box->x1 || box->y2 <= box->y1;
}

/**
 * attache_box_get_gap:
 * @box: of a character
 * @next: of the one after it
 *
 * A number in a margin stands off from the words, one in a sentence does not.
 *
 * Returns: how far the two are apart along the line, in heights of the first; 0 where one of them is blank
 */
double
attache_box_get_gap (const AttacheBox *box,
                     const AttacheBox *next)
{
  double height = box->y2 - box->y1;
  double right = next->x1 - box->x2;
  double left = box->x1 - next->x2;

  return !attache_box_is_blank (box) && !attache_box_is_blank (next) ? MAX (left, right) / height : 0;
}

/**
 * attache_boxes_to_string:
 * @boxes: (array length=n_boxes): boxes
 * @n_boxes: their number
 *
 * Returns: (transfer full): the form in which marks keep them, the same in every locale
 */
char *
attache_boxes_to_string (const AttacheBox *boxes,
                         guint             n_boxes)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < n_boxes; i++)
    {
      const float values[] = { boxes[i].x1, boxes[i].y1, boxes[i].x2, boxes[i].y2 };

      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          char number[G_ASCII_DTOSTR_BUF_SIZE];

          if (string->len > 0)
            g_string_append_c (string, j == 0 ? ';' : ' ');
          g_string_append (string, g_ascii_formatd (number, sizeof number, "%.2f", values[j]));
        }
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/**
 * attache_boxes_from_string:
 * @string: (nullable): what attache_boxes_to_string() made
 *
 * Returns: (transfer full) (element-type AttacheBox): the boxes; those that cannot be read are left out
 */
GArray *
attache_boxes_from_string (const char *string)
{
  GArray     *boxes = g_array_new (FALSE, FALSE, sizeof (AttacheBox));
  const char *at = string ? string : "";

  while (*at != '\0')
    {
      double values[4];
      guint  n = 0;

      while (n < G_N_ELEMENTS (values) && *at != ';' && *at != '\0')
        {
          char *after;

          values[n] = g_ascii_strtod (at, &after);
          if (after == at || !isfinite ((float)values[n]))
            break;
          at = after;
          n++;
        }
      if (n == G_N_ELEMENTS (values) && (*at == ';' || *at == '\0'))
        {
          AttacheBox box = { values[0], values[1], values[2], values[3] };

          g_array_append_val (boxes, box);
        }
      at = strchrnul (at, ';');
      if (*at == ';')
        at++;
    }

  return boxes;
}
