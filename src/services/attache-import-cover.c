/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a paper says of itself on its first page. Only the block at the top counts: further down a paper cites others.
 * Where that block names more than one paper nothing is guessed. Source of its shape: the
 * papers of the Councils of 2017 to 2021. */

#include "services/attache-import-private.h"

#include "services/attache-data.h"
#include "text/attache-references.h"

/* Lines of the block: session, symbol, date, language of the original, source. */
#define COVER_LINES 14

/* What is longer is no title. */
#define MOST_TITLE_LINES 5
#define MOST_TITLE_BYTES 400

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

static GPtrArray *
read_words (GKeyFile   *file,
            const char *group)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) languages = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      g_auto (GStrv) list = g_key_file_get_string_list (file, group, languages[i], NULL, NULL);

      for (guint j = 0; list != NULL && list[j] != NULL; j++)
        g_ptr_array_add (words, g_strdup (list[j]));
    }

  return words;
}

/* Chinese puts the word at the end of its line. */
static gboolean
has_word (const char *line,
          GPtrArray  *words)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_has_prefix (line, g_ptr_array_index (words, i)) || g_str_has_suffix (line, g_ptr_array_index (words, i)))
      return TRUE;

  return FALSE;
}

/* The number may stand by itself, or touch the first word; “12 MAY” is still the title. */
static gboolean
is_first_paragraph (const char *line)
{
  return *line == '1' && !g_ascii_isdigit (line[1]);
}

static void
append_line (GString    *title,
             const char *line)
{
  if (title->len > 0 && !g_unichar_iswide (g_utf8_get_char (line)))
    g_string_append_c (title, ' ');
  g_string_append (title, line);
}

/* The lines between the one that says whose text it is and the first paragraph. Where the page is laid out otherwise no
 * title is made up. */
static void
read_title (AttacheCover *self,
            const char   *text)
{
  g_autoptr (GKeyFile) file = attache_data_load ("cover.ini");
  g_autoptr (GPtrArray) source = read_words (file, "source");
  g_autoptr (GPtrArray) after = read_words (file, "after");
  g_autoptr (GString) title = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", COVER_LINES + MOST_TITLE_LINES + 2);
  guint    n = g_strv_length (lines);
  guint    i = 0;
  gboolean ended = FALSE;

  while (i < MIN (n, COVER_LINES) && !has_word (g_strstrip (lines[i]), source))
    i++;
  if (i == MIN (n, COVER_LINES))
    return;

  for (i++; i < n && !ended; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        continue;
      ended = is_first_paragraph (line) || has_word (line, after);
      if (!ended)
        append_line (title, line);
    }

  if (ended && title->len > 0 && title->len <= MOST_TITLE_BYTES)
    self->title = g_strdup (title->str);
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
