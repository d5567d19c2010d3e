/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheLayoutJoiner: puts the lines of a paragraph together again. A hyphen at the end of a line was put there by the
 * margin, or belongs to the word: where letters are on both sides of it, the rest of the document is asked, and then the
 * beginning of the word. Between Chinese and Latin, whether there are spaces is learnt from the document too. */

#include "attache-layout-join.h"

#include "attache-layout-row.h"

#include <string.h>

/* Chinese and Latin with less room between them, as a part of their height, have no space there. */
#define TOUCH 0.14f

/* So many words that are broken show that the margin does that. */
#define ENOUGH_BROKEN 2

#define SOFT_HYPHEN 0xad
#define HYPHEN 0x2010

struct _AttacheLayoutJoiner
{
  GPtrArray  *pages;
  GHashTable *words;    /* of the document, in small letters; built when first needed */
  gboolean    spaced;   /* between Chinese and Latin */
  guint       n_broken; /* words with a hyphen at their end that is not their own */
};

/* What is written with a hyphen before another word, in the languages that do. */
static const char *const first_parts[] = {
  "after", "all", "arrière", "avant", "celle", "celles", "celui", "ceux", "cross", "cyber", "demi", "e", "ex", "follow", "full", "half", "high", "joint",
  "là", "long", "low", "mid", "middle", "neo", "non", "one", "peut", "quasi", "secretary", "self", "short", "single", "socio", "sous", "two", "ultra",
  "vice", "vis", "well", "year", "веб", "вице", "генерал", "кое", "пресс", "премьер", "штаб", "экс", NULL
};

/* The same, but also a syllable: only where nothing else in the document is broken into syllables. */
static const char *const first_syllables[] = { "anti", "co", "contre", "counter", "inter", "intra", "multi", "post", "pre", "re", "semi", "sub", "во", "по", NULL };

AttacheLayoutJoiner *
attache_layout_joiner_new (GPtrArray *pages)
{
  AttacheLayoutJoiner *self = g_new0 (AttacheLayoutJoiner, 1);

  self->pages = g_ptr_array_ref (pages);

  return self;
}

void
attache_layout_joiner_free (AttacheLayoutJoiner *self)
{
  g_ptr_array_unref (self->pages);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_free (self);
}

static gunichar
get_last_char (const char *text,
               gsize       length)
{
  const char *last = length > 0 ? g_utf8_find_prev_char (text, text + length) : NULL;

  return last != NULL ? g_utf8_get_char (last) : 0;
}

/* The letters and inner hyphens of a word, without what stands round them. */
static char *
dup_core (const char *word)
{
  const char *end = word + strlen (word);

  while (*word != '\0' && !g_unichar_isalpha (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  while (end > word && !g_unichar_isalpha (get_last_char (word, end - word)))
    end = g_utf8_prev_char (end);

  return g_utf8_strdown (word, end - word);
}

/* Whether Chinese and Latin stand beside one another here: 1 if they touch, -1 if they don’t. */
static int
compare_neighbours (const AttacheLayoutWord *word,
                    const AttacheLayoutWord *next)
{
  gunichar last = get_last_char (word->text, strlen (word->text));
  gunichar first = g_utf8_get_char (next->text);
  float    gap = (next->x1 - word->x2) / (word->y2 - word->y1);

  if (attache_layout_is_wide (last) == attache_layout_is_wide (first) || !g_unichar_isalnum (last) || !g_unichar_isalnum (first))
    return 0;
  if (next->y1 > (word->y1 + word->y2) / 2 || word->y1 > (next->y1 + next->y2) / 2 || gap < -0.5f || gap > 0.5f)
    return 0;

  return gap < TOUCH ? 1 : -1;
}

/* How often Chinese and Latin touch within a word. */
static int
count_touching (const char *word)
{
  int      n = 0;
  gunichar before = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      gunichar c = g_utf8_get_char (word);

      n += before != 0 && attache_layout_is_wide (before) != attache_layout_is_wide (c) && g_unichar_isalnum (before) && g_unichar_isalnum (c);
      before = c;
    }

  return n;
}

static void
learn_word (AttacheLayoutJoiner *self,
            const char          *word)
{
  char *core = dup_core (word);
  gsize length = strlen (word);

  if (length > 1 && word[length - 1] == '-' && g_unichar_islower (get_last_char (word, length - 1)))
    self->n_broken += !g_strv_contains (first_parts, core) && !g_strv_contains (first_syllables, core);
  g_hash_table_add (self->words, core);
}

static void
learn (AttacheLayoutJoiner *self)
{
  int n = 0;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->pages->len; i++)
    {
      AttacheLayoutPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->words->len; j++)
        {
          const AttacheLayoutWord *word = &g_array_index (page->words, AttacheLayoutWord, j);

          if (j > 0)
            n += compare_neighbours (word - 1, word);
          n += count_touching (word->text);
          if (!attache_layout_is_wide (g_utf8_get_char (word->text)))
            learn_word (self, word->text);
        }
    }
  self->spaced = n < 0;
}

/* The last word of @text, without the hyphen that ends it. */
static char *
dup_last_part (const char *text,
               gsize       length)
{
  g_autofree char *part = NULL;
  gsize            start = length;

  while (start > 0 && !g_ascii_isspace (text[start - 1]))
    start--;
  part = g_strndup (text + start, length - start);

  return dup_core (part);
}

static gboolean
is_address (const char *text,
            gsize       length)
{
  gsize start = length;

  while (start > 0 && !g_ascii_isspace (text[start - 1]))
    start--;

  return g_strstr_len (text + start, length - start, "://") != NULL || g_strstr_len (text + start, length - start, "www.") != NULL;
}

/* Whether the hyphen between @text and @next was put there by the margin. */
static gboolean
is_of_margin (AttacheLayoutJoiner *self,
              const char          *text,
              gsize                length,
              const char          *next)
{
  g_autofree char *first = NULL;
  g_autofree char *word = g_strndup (next, strcspn (next, " \t"));
  g_autofree char *second = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *compound = NULL;

  gboolean capitals = g_unichar_isupper (get_last_char (text, length)) && g_unichar_isupper (g_utf8_get_char (next));

  if (!capitals && (!g_unichar_islower (get_last_char (text, length)) || !g_unichar_islower (g_utf8_get_char (next))))
    return FALSE;
  if (is_address (text, length))
    return FALSE;

  first = dup_last_part (text, length);
  second = dup_core (word);
  whole = g_strconcat (first, second, NULL);
  compound = g_strconcat (first, "-", second, NULL);
  if (self->words == NULL)
    learn (self);
  if (g_hash_table_contains (self->words, whole))
    return TRUE;
  /* Capitals are more often those of a group, “CWG-FHR”. */
  if (capitals || g_hash_table_contains (self->words, compound) || strchr (first, '-') != NULL)
    return FALSE;

  return !g_strv_contains (first_parts, first) && (self->n_broken >= ENOUGH_BROKEN || !g_strv_contains (first_syllables, first));
}

static gboolean
needs_space (AttacheLayoutJoiner *self,
             const char          *text,
             gsize                length,
             const char          *next)
{
  gunichar before = get_last_char (text, length);
  gunichar after = g_utf8_get_char (next);

  if (attache_layout_is_wide (before) && attache_layout_is_wide (after))
    return FALSE;
  if (attache_layout_is_wide (before) || attache_layout_is_wide (after))
    {
      if (!g_unichar_isalnum (before) || !g_unichar_isalnum (after))
        return FALSE;
      if (self->words == NULL)
        learn (self);
      return self->spaced;
    }
  if (before == '/' || (before == 0x2013 && length > 3 && g_unichar_isdigit (after)))
    return g_ascii_isspace (text[length - (before == '/' ? 2 : 4)]);

  /* An address that the margin cut goes on with what no sentence begins with. */
  return !(is_address (text, length) && (strchr ("?&=_-#%.", before) != NULL || strchr ("/?&=_#%", after) != NULL));
}

/**
 * attache_layout_joiner_append:
 * @self: a joiner
 * @text: a paragraph so far
 * @next: the next line of it
 *
 * Appends a line to a paragraph, with a space or without, and without the hyphen that the margin put in.
 */
void
attache_layout_joiner_append (AttacheLayoutJoiner *self,
                              GString             *text,
                              const char          *next)
{
  gunichar last = get_last_char (text->str, text->len);
  gsize    size = last == '-' ? 1 : last == SOFT_HYPHEN ? 2
                                  : last == HYPHEN      ? 3
                                                        : 0;

  if (text->len > 0 && *next != '\0' && size == 0 && needs_space (self, text->str, text->len, next))
    g_string_append_c (text, ' ');
  else if (size > 0 && size < text->len)
    {
      if (g_ascii_isspace (text->str[text->len - size - 1]))
        g_string_append_c (text, ' ');
      else if (last == SOFT_HYPHEN || is_of_margin (self, text->str, text->len - size, next))
        g_string_truncate (text, text->len - size);
    }
  g_string_append (text, next);
}
