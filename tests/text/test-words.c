/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word tables: each language knows what the others know, and phrases mean what any.ini says that they mean. */

#include "text/attache-table-head.h"
#include "text/attache-words.h"

#include "attache-text-resources.h"

#include <gio/gio.h>
#include <string.h>

/* What some languages have no use for. */
static gboolean
is_optional (const char *group,
             const char *key)
{
  static const char *const groups[] = { "language", "abbreviation", "prefix", "region" };
  static const char *const keys[] = {
    "ordinal/suffix", "ordinal/11", "ordinal/12", "date/year", "date/month", "date/day", "date/filler", "by/after",
    "priority/from-number", "priority/to-number", "priority/unit", "person/before", "person/after", "person/particle", "role/vice-chair", "role/councillor", "group/"
  };
  g_autofree char *path = g_strdup_printf ("%s/%s", group, key);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (g_str_equal (group, groups[i]))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (g_str_has_prefix (path, keys[i]))
        return TRUE;
    }
  return FALSE;
}

static GKeyFile *
load (const char *language)
{
  g_autofree char *path = g_strdup_printf ("/io/github/attache/text/words/%s.ini", language);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (attache_text_get_resource (), path, 0, &error);
  GKeyFile *file = g_key_file_new ();

  g_assert_no_error (error);
  g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  return file;
}

static void
assert_covers (const char *language,
               GKeyFile   *file,
               GKeyFile   *other)
{
  g_auto (GStrv) groups = g_key_file_get_groups (other, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (other, groups[i], NULL, NULL);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          if (is_optional (groups[i], keys[j]) || g_key_file_has_key (file, groups[i], keys[j], NULL))
            continue;
          g_test_message ("%s.ini lacks %s in [%s]", language, keys[j], groups[i]);
          g_test_fail ();
        }
    }
}

static void
test_same_keys (void)
{
  static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          g_autoptr (GKeyFile) file = load (languages[i]);
          g_autoptr (GKeyFile) other = load (languages[j]);

          assert_covers (languages[i], file, other);
        }
    }
}

static gboolean
finds (const char      *language,
       const char      *text,
       AttacheWordGroup group,
       const char      *key)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (text, -1);
  g_autoptr (GArray) hits = attache_words_scan (attache_words_get (language), plain);

  return attache_words_has (hits, group, key);
}

static void
test_phrases (void)
{
  /* Whole words only. */
  g_assert_true (finds ("en", "the Chair", ATTACHE_WORD_POST, "chair"));
  g_assert_false (finds ("en", "the chairlift", ATTACHE_WORD_POST, NULL));
  /* The longest of a group. */
  g_assert_true (finds ("en", "the Vice-Chair", ATTACHE_WORD_POST, "vice-chair"));
  g_assert_false (finds ("en", "the Vice‑Chair", ATTACHE_WORD_POST, "chair"));
  /* Capitals where they tell words apart. */
  g_assert_true (finds ("en", "in May 2021", ATTACHE_WORD_MONTH, "5"));
  g_assert_false (finds ("en", "they may speak", ATTACHE_WORD_MONTH, NULL));
  g_assert_false (finds ("en", "an apt remark", ATTACHE_WORD_ORGANISATION, NULL));
  /* A gap, and the start of the sentence. */
  g_assert_true (finds ("zh", "会议将有关信息记录在案。", ATTACHE_WORD_CONCLUSION, "noted"));
  g_assert_false (finds ("zh", "请会议将有关信息记录在案。", ATTACHE_WORD_CONCLUSION, NULL));
  /* Accents, full width and joined letters do not matter. */
  g_assert_true (finds ("fr", "LA PRESIDENTE", ATTACHE_WORD_POST, "chair"));
  g_assert_true (finds ("zh", "（续）", ATTACHE_WORD_CONTINUED, NULL));
  g_assert_true (finds ("ar", "وللأمانة", ATTACHE_WORD_WHO, "secretariat"));
  /* Groups that the tables do not know are told by their start. */
  g_assert_true (finds ("es", "el GTC-RHF", ATTACHE_WORD_PREFIX, "CWG"));
}

static void
test_regions (void)
{
  const AttacheWords *words = attache_words_get ("ru");
  g_autofree char    *name = attache_words_dup_name (words, ATTACHE_WORD_COUNTRY, "CHN");

  g_assert_cmpstr (attache_words_get_region (words, "KWT"), ==, "ARB");
  g_assert_cmpstr (attache_words_get_region (words, "CHN"), ==, "APT");
  g_assert_cmpstr (attache_words_get_region (words, "BRA"), ==, "CITEL");
  g_assert_null (attache_words_get_region (words, "XXX"));
  g_assert_cmpstr (name, ==, "Китай");
}

/* Each word for a column is found as that column, and as no other, in the language that has it. */
static void
test_columns (void)
{
  static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GKeyFile) file = load (languages[i]);
      g_auto (GStrv) keys = g_key_file_get_keys (file, "column", NULL, NULL);
      g_autofree char *title = g_key_file_get_string (file, "column", "title", NULL);
      g_autofree char *documents = g_key_file_get_string (file, "column", "documents", NULL);

      title[strcspn (title, ";")] = '\0';
      documents[strcspn (documents, ";")] = '\0';
      for (guint j = 0; keys != NULL && keys[j] != NULL; j++)
        {
          g_auto (GStrv) words = g_key_file_get_string_list (file, "column", keys[j], NULL, NULL);

          for (guint k = 0; words[k] != NULL; k++)
            {
              g_autofree char *line = g_strdup_printf ("%s\t%s\t%s", title, documents, words[k]);
              AttacheTableHead head;

              if (attache_table_head_read (&head, languages[i], ATTACHE_WORD_COLUMN, FALSE, line, NULL) && g_strcmp0 (head.columns[2], keys[j]) == 0)
                continue;
              g_test_message ("%s: “%s” is not %s, but %s", languages[i], words[k], keys[j], head.columns[2]);
              g_test_fail ();
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/same-keys", test_same_keys);
  g_test_add_func ("/words/phrases", test_phrases);
  g_test_add_func ("/words/regions", test_regions);
  g_test_add_func ("/words/columns", test_columns);
  return g_test_run ();
}
