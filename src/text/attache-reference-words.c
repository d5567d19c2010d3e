/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words around references, from words/references.ini: read once, then looked up at a place of a folded text. Words
 * of all languages are looked for at the same time, since a text in one often quotes another. */

#include "text/attache-reference-words.h"

#include "attache-text-resources.h"
#include "text/attache-fold.h"

#include <gio/gio.h>
#include <string.h>

/* Blanks that a blank of a word may be in the text: a line is broken, or indented. */
#define MOST_BLANKS 4

typedef struct
{
  GPtrArray *words;       /* (element-type utf8): longest first */
  gboolean   firsts[256]; /* whether a word starts with that byte */
  gboolean   lasts[256];
} Table;

static const char *const keys[ATTACHE_N_REFERENCE_WORDS] = {
  "document", "after", "revision", "corrigendum", "addendum", "adjacent", "to", "and", "link",
  "of", "addenda", "annex", "number", "decision", "decision-after", "resolution", "resolution-after", "revised",
  "conference", "group", "letter", "meeting", "agenda"
};

static void
add_spelling (Table *table,
              char  *word)
{
  gsize length = strlen (word);

  if (length == 0 || g_ptr_array_find_with_equal_func (table->words, word, g_str_equal, NULL))
    {
      g_free (word);
      return;
    }
  table->firsts[(guchar)word[0]] = TRUE;
  table->lasts[(guchar)word[length - 1]] = TRUE;
  g_ptr_array_add (table->words, word);
}

static void
add_word (Table      *table,
          const char *written,
          gboolean    exact)
{
  g_autoptr (AttacheFold) fold = attache_fold_new (written);
  g_autofree char *word = g_strstrip (g_strdup (attache_fold_get_text (fold)));
  g_autofree char *lower = g_utf8_strdown (word, -1);
  g_autofree char *first = NULL;

  add_spelling (table, g_strdup (word));
  if (exact || *word == '\0')
    return;

  first = g_utf8_strup (lower, g_utf8_next_char (lower) - lower);
  add_spelling (table, g_strconcat (first, g_utf8_next_char (lower), NULL));
  add_spelling (table, g_utf8_strup (word, -1));
  add_spelling (table, g_steal_pointer (&lower));
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  gsize left = strlen (a), right = strlen (b);

  return left > right ? -1 : left < right;
}

static Table *
load_tables (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (attache_text_get_resource (), "/io/github/attache/text/words/references.ini", 0, &error);
  g_auto (GStrv) groups = NULL;
  Table *tables = g_new0 (Table, ATTACHE_N_REFERENCE_WORDS);

  /* It is linked in: not to find or to read it is a mistake in the build. */
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("The words around references cannot be read: %s", error->message);

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; i < ATTACHE_N_REFERENCE_WORDS; i++)
    {
      tables[i].words = g_ptr_array_new_with_free_func (g_free);
      for (guint j = 0; groups[j] != NULL; j++)
        {
          g_auto (GStrv) words = g_key_file_get_string_list (file, groups[j], keys[i], NULL, NULL);

          for (guint k = 0; words != NULL && words[k] != NULL; k++)
            add_word (&tables[i], words[k], i >= ATTACHE_REFERENCE_WORD_CONFERENCE);
        }
      g_ptr_array_sort_values (tables[i].words, compare_lengths);
    }

  return tables;
}

static const Table *
get_table (AttacheReferenceWord word)
{
  static Table *tables;

  if (g_once_init_enter_pointer (&tables))
    g_once_init_leave_pointer (&tables, load_tables ());

  return &tables[word];
}

/**
 * attache_is_latin_letter:
 *
 * Returns: whether a character is a letter of the Latin alphabet, with or without an accent
 */
gboolean
attache_is_latin_letter (gunichar c)
{
  /* The signs of ordinal numbers (nº) are no letters here. */
  return c < 0x80 ? g_ascii_isalpha ((char)c) : c < 0x250 && c != 0xaa && c != 0xba && g_unichar_isalpha (c);
}

/**
 * attache_is_spaced_letter:
 *
 * Returns: whether a character belongs to a script that always puts a space between words; Chinese puts none, and Arabic
 *   joins short words to the next
 */
gboolean
attache_is_spaced_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha ((char)c) : c < 0x530 && g_unichar_isalpha (c);
}

/* How much of the text a word takes, or 0. */
static gsize
match_word (const char *word,
            const char *p)
{
  const char *start = p;

  for (; *word != '\0'; word++)
    {
      guint n = 0;

      if (*word != ' ')
        {
          if (*p++ != *word)
            return 0;
          continue;
        }
      for (; g_ascii_isspace (*p) && n < MOST_BLANKS; n++)
        p++;
      if (n == 0)
        return 0;
    }

  return p - start;
}

static gboolean
ends_word (const char *p)
{
  return !attache_is_spaced_letter (g_utf8_get_char (g_utf8_prev_char (p))) || !attache_is_spaced_letter (g_utf8_get_char (p));
}

/**
 * attache_reference_word_is_start:
 * @start: start of a folded text
 * @p: a place in it
 *
 * Returns: whether a word may start there
 */
gboolean
attache_reference_word_is_start (const char *start,
                                 const char *p)
{
  gunichar before;

  if (p == start || !attache_is_spaced_letter (g_utf8_get_char (p)))
    return TRUE;

  before = g_utf8_get_char (g_utf8_prev_char (p));
  return !attache_is_spaced_letter (before) && !g_unichar_isdigit (before);
}

/**
 * attache_reference_word_match:
 * @word: a kind of word
 * @p: a place in a folded text
 *
 * Returns: the bytes that the longest word of that kind takes there; 0 when there is none
 */
gsize
attache_reference_word_match (AttacheReferenceWord word,
                              const char          *p)
{
  const Table *table = get_table (word);

  if (!table->firsts[(guchar)*p])
    return 0;

  for (guint i = 0; i < table->words->len; i++)
    {
      gsize length = match_word (g_ptr_array_index (table->words, i), p);

      if (length > 0 && ends_word (p + length))
        return length;
    }

  return 0;
}

/**
 * attache_reference_word_match_before:
 * @word: a kind of word
 * @start: start of a folded text
 * @p: a place in it
 *
 * Returns: the bytes of the longest word of that kind that ends there; 0 when there is none
 */
gsize
attache_reference_word_match_before (AttacheReferenceWord word,
                                     const char          *start,
                                     const char          *p)
{
  const Table *table = get_table (word);

  if (p == start || !table->lasts[(guchar)p[-1]])
    return 0;

  for (guint i = 0; i < table->words->len; i++)
    {
      const char *spelling = g_ptr_array_index (table->words, i);
      gsize       length = strlen (spelling);

      if (length <= (gsize)(p - start) && memcmp (p - length, spelling, length) == 0 && attache_reference_word_is_start (start, p - length))
        return length;
    }

  return 0;
}
