/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFold: a text made plain for matching. One width, one kind of digit, one hyphen and one space; without marks of
 * direction and other characters that are not seen. Case is kept. What stood where is remembered, so that what is found
 * in the plain text can be shown in the source. */

#include "text/attache-fold.h"

#include <string.h>

/* A character of the plain text stands for one of the source, except where some were dropped or joined into one: only
 * those places, and the number of characters before every block of bytes, are kept. */
#define BLOCK 256

typedef struct
{
  guint    at;      /* character of the plain text from which on … */
  guint    skipped; /* … this many characters of the source had no counterpart, counted from the start */
  gboolean joined;  /* the first of those here belongs to the character before */
} Gap;

struct _AttacheFold
{
  char    *source;   /* valid UTF-8 */
  guint    n_source; /* its characters */
  GString *text;
  guint    n_chars; /* of the text */
  GArray  *blocks;  /* (element-type guint): characters that start before each block of bytes of the text */
  GArray  *gaps;    /* (element-type Gap) */
};

static gboolean
is_unseen (gunichar c)
{
  switch (c)
    {
    case 0x00ad: /* soft hyphen */
    case 0x034f: /* grapheme joiner */
    case 0x061c: /* Arabic letter mark */
    case 0x180e:
    case 0x2060: /* word joiner */
    case 0xfeff: /* byte order mark */
      return TRUE;
    default:
      return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f);
    }
}

static gunichar
fold_punctuation (gunichar c)
{
  switch (c)
    {
    case 0x00a0:
    case 0x1680:
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return ' ';
    case 0x0085:
    case 0x2028:
    case 0x2029:
      return '\n';
    case 0x2010: /* hyphen */
    case 0x2011: /* the one that does not break */
    case 0x2012:
    case 0x2212: /* minus */
    case 0xfe63:
      return '-';
    case 0x2044:
    case 0x2215:
      return '/';
    case 0xfe59:
    case 0xfd3e:
      return '(';
    case 0xfe5a:
    case 0xfd3f:
      return ')';
    case 0xfe62:
      return '+';
    case 0xfe50:
      return ',';
    case 0xfe51:
    case 0xff64:
      return 0x3001;
    case 0xfe52:
      return '.';
    default:
      return c >= 0x2000 && c <= 0x200a ? ' ' : c;
    }
}

static gunichar
fold_char (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xff01 + '!';
  /* Superscripts are no decimal digits: "C21/5²" has a footnote. */
  if (g_unichar_isdigit (c))
    return '0' + g_unichar_digit_value (c);

  return fold_punctuation (c);
}

static void
add_gap (AttacheFold *self,
         gboolean     joined)
{
  Gap *last = self->gaps->len > 0 ? &g_array_index (self->gaps, Gap, self->gaps->len - 1) : NULL;

  if (last != NULL && last->at == self->n_chars)
    last->skipped++;
  else
    {
      Gap gap = { self->n_chars, last ? last->skipped + 1 : 1, joined };

      g_array_append_val (self->gaps, gap);
    }
}

static void
add_char (AttacheFold *self,
          gunichar     c)
{
  while (self->blocks->len * BLOCK <= self->text->len)
    g_array_append_val (self->blocks, self->n_chars);
  if (c < 0x80)
    g_string_append_c (self->text, (char)c);
  else
    g_string_append_unichar (self->text, c);
  self->n_chars++;
}

/* An accent that was typed after its letter. */
static gboolean
join_accent (gunichar    c,
             const char *p,
             gunichar   *joined)
{
  return ((guchar)*p == 0xcc || (guchar)*p == 0xcd) && g_unichar_compose (c, g_utf8_get_char (p), joined);
}

static void
fold_source (AttacheFold *self)
{
  for (const char *p = self->source; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);
      gunichar joined;

      p = g_utf8_next_char (p);
      self->n_source++;
      if (join_accent (c, p, &joined))
        {
          add_char (self, joined);
          add_gap (self, TRUE);
          p = g_utf8_next_char (p);
          self->n_source++;
        }
      else if (is_unseen (c))
        add_gap (self, FALSE);
      else
        add_char (self, c < 0x80 ? c : fold_char (c));
    }
}

/**
 * attache_fold_new:
 * @text: any text; bytes that are no UTF-8 count as one character each, as g_utf8_make_valid() has it
 *
 * Makes a text plain, in time and space linear in its length.
 *
 * Returns: (transfer full): a new fold
 */
AttacheFold *
attache_fold_new (const char *text)
{
  AttacheFold *self = g_new0 (AttacheFold, 1);

  g_return_val_if_fail (text != NULL, self);

  self->source = g_utf8_validate (text, -1, NULL) ? g_strdup (text) : g_utf8_make_valid (text, -1);
  self->text = g_string_sized_new (strlen (self->source));
  self->blocks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  fold_source (self);

  return self;
}

/**
 * attache_fold_free:
 *
 * Frees the fold.
 */
void
attache_fold_free (AttacheFold *self)
{
  if (self == NULL)
    return;

  g_free (self->source);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->gaps, g_array_unref);
  g_free (self);
}

/**
 * attache_fold_get_text:
 *
 * Returns: (transfer none): the plain text, valid UTF-8
 */
const char *
attache_fold_get_text (const AttacheFold *self)
{
  return self->text->str;
}

/**
 * attache_fold_get_length:
 *
 * Returns: length of the plain text in bytes
 */
gsize
attache_fold_get_length (const AttacheFold *self)
{
  return self->text->len;
}

/* Characters of the plain text before a byte. */
static guint
count_chars (const AttacheFold *self,
             gsize              offset)
{
  gsize block;
  guint n;

  if (offset >= self->text->len)
    return self->n_chars;

  block = MIN (offset / BLOCK, self->blocks->len - 1);
  n = g_array_index (self->blocks, guint, block);
  for (gsize i = block * BLOCK; i < offset; i++)
    n += ((guchar)self->text->str[i] & 0xc0) != 0x80;

  return n;
}

/* The last gap at or before a character of the plain text, or NULL. */
static const Gap *
find_gap (const AttacheFold *self,
          guint              at)
{
  guint low = 0, high = self->gaps->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->gaps, Gap, middle).at <= at)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? &g_array_index (self->gaps, Gap, low - 1) : NULL;
}

static guint
get_source_of_char (const AttacheFold *self,
                    guint              at)
{
  const Gap *gap = find_gap (self, at);

  return at + (gap ? gap->skipped : 0);
}

/**
 * attache_fold_get_source:
 * @offset: a byte of the plain text, the first of a character, or its length
 *
 * Returns: the character of the source that it came from, counted from 0; for the length, the number of them
 */
guint
attache_fold_get_source (const AttacheFold *self,
                         gsize              offset)
{
  return get_source_of_char (self, count_chars (self, offset));
}

/**
 * attache_fold_get_source_end:
 * @offset: a byte of the plain text, the first after a character
 *
 * Where that character ends in the source: unlike attache_fold_get_source() of the same byte, this leaves out unseen
 * characters that follow it.
 *
 * Returns: a number of characters of the source
 */
guint
attache_fold_get_source_end (const AttacheFold *self,
                             gsize              offset)
{
  guint      at = count_chars (self, offset);
  const Gap *gap = find_gap (self, at);

  if (at == 0)
    return 0;

  return get_source_of_char (self, at - 1) + 1 + (gap != NULL && gap->at == at && gap->joined);
}

/**
 * attache_fold_get_source_text:
 *
 * Returns: (transfer none): the source as valid UTF-8, of which the characters are counted
 */
const char *
attache_fold_get_source_text (const AttacheFold *self)
{
  return self->source;
}

static gboolean
is_search_mark (gunichar c)
{
  return c == 0x0640 || g_unichar_type (c) == G_UNICODE_NON_SPACING_MARK;
}

/**
 * attache_fold_for_search:
 * @text: any text
 *
 * Makes a text or the words looked for in it plain enough that each finds the other however they were typed: what
 * #AttacheFold does, and without case, accents, vowel signs and doubled spaces.
 *
 * Returns: (transfer full): the folded text
 */
char *
attache_fold_for_search (const char *text)
{
  g_autoptr (AttacheFold) fold = attache_fold_new (text);
  g_autofree char *lower = g_utf8_casefold (fold->text->str, fold->text->len);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString         *result = g_string_sized_new (strlen (apart));
  gboolean         space = FALSE;

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_search_mark (c))
        continue;
      if (g_unichar_isspace (c))
        {
          space = result->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (result, ' ');
      space = FALSE;
      g_string_append_unichar (result, c);
    }

  return g_string_free_and_steal (result);
}
