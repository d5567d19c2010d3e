/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a paper says of itself on its first page. Only the block at the top counts: further down a paper cites others.
 * Where that block names more than one paper nothing is guessed. Source of its shape: domain.md of the papers of 2017-2021. */

#include "services/attache-import-private.h"

#include "text/attache-references.h"

/* Lines of the block: session, symbol, date, language of the original, source. */
#define COVER_LINES 14

/* What the line that ends the block starts with, in the six languages. */
static const char *const original_words[] = { "Original", "原文", "Оригинал", "الأصل", NULL };

static const struct
{
  char        letter;
  const char *language;
} letters[] = {
  { 'A', "ar" },
  { 'C', "zh" },
  { 'E', "en" },
  { 'F', "fr" },
  { 'R', "ru" },
  { 'S', "es" },
};

static char *
take_head (const char *text)
{
  const char *end = text;

  for (guint line = 0; line < COVER_LINES && *end != '\0'; line++)
    {
      end = strchr (end, '\n');
      if (end == NULL)
        return g_strdup (text);
      end++;
    }

  return g_strndup (text, end - text);
}

static gboolean
starts_with_any (const char        *line,
                 const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (line, words[i]))
      return TRUE;

  return FALSE;
}

/* Scripts that only one of the six languages has. */
static const char *
language_of_script (const char *text)
{
  guint n_han = 0, n_arabic = 0, n_cyrillic = 0, n_latin = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (at));

      n_han += script == G_UNICODE_SCRIPT_HAN;
      n_arabic += script == G_UNICODE_SCRIPT_ARABIC;
      n_cyrillic += script == G_UNICODE_SCRIPT_CYRILLIC;
      n_latin += script == G_UNICODE_SCRIPT_LATIN;
    }

  /* A character of Chinese says as much as a word of the others. */
  if (n_han > 0 && n_han * 3 > n_latin)
    return "zh";
  if (n_arabic > 0 && n_arabic > n_latin)
    return "ar";
  if (n_cyrillic > 0 && n_cyrillic > n_latin)
    return "ru";

  return NULL;
}

static const char *
language_of_letter (const char *letter)
{
  for (guint i = 0; letter != NULL && i < G_N_ELEMENTS (letters); i++)
    if (letter[0] == letters[i].letter && letter[1] == '\0')
      return letters[i].language;

  return letter;
}

/* The papers that the block names, once each; the first that carries a language is the paper’s own number. */
static void
read_symbol (AttacheCover *self,
             const char   *head,
             const char   *session)
{
  g_autoptr (GPtrArray) papers = attache_papers_find (head, session);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const AttacheReference *own = NULL;

  for (guint i = 0; i < papers->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (papers, i);

      g_hash_table_add (seen, reference->symbol);
      if (own == NULL && reference->language != NULL)
        own = reference;
    }

  self->n_symbols = g_hash_table_size (seen);
  if (own == NULL && self->n_symbols == 1)
    own = g_ptr_array_index (papers, 0);
  if (own == NULL)
    return;

  self->symbol = g_strdup (own->symbol);
  self->language = g_strdup (language_of_letter (own->language));
}

static gboolean
is_title (const char *line)
{
  return g_utf8_strlen (line, -1) >= 6;
}

/* The longest of the three lines after the block: notes and names of authors are shorter than titles. */
static void
read_title (AttacheCover *self,
            const char   *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 40);
  gboolean    after = FALSE;
  const char *best = NULL;

  for (guint i = 0, seen = 0; lines[i] != NULL && seen < 3; i++)
    {
      g_autoptr (GPtrArray) papers = NULL;

      g_strstrip (lines[i]);
      if (!after)
        {
          after = starts_with_any (lines[i], original_words);
          continue;
        }
      if (!is_title (lines[i]))
        continue;
      if (g_ascii_isdigit (lines[i][0]))
        break;
      seen++;
      papers = attache_papers_find (lines[i], NULL);
      if (papers->len == 0 && g_utf8_strlen (lines[i], -1) < 200 && g_utf8_strchr (lines[i], -1, '.') == NULL &&
          g_utf8_strchr (lines[i], -1, 0x3002) == NULL)
        best = lines[i];
    }

  self->title = g_strdup (best);
}

/**
 * attache_cover_read:
 * @text: text of the first page
 * @session: (nullable): session that bare symbols belong to
 *
 * Returns: (transfer full): what its block says
 */
AttacheCover *
attache_cover_read (const char *text,
                    const char *session)
{
  AttacheCover    *self = g_new0 (AttacheCover, 1);
  g_autofree char *head = take_head (text);

  read_symbol (self, head, session);
  if (self->language == NULL)
    self->language = g_strdup (language_of_script (text));
  read_title (self, text);

  return self;
}

void
attache_cover_free (AttacheCover *self)
{
  g_free (self->symbol);
  g_free (self->language);
  g_free (self->title);
  g_free (self);
}
