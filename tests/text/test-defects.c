/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents with one defect each, made from the fixtures: what was read of a sound one has to be read of it as well, or else the
 * reader is told what is in doubt. */

#include "manuscript-dump.h"
#include "manuscript-test.h"

#include <string.h>

typedef char *(*SpoilFunc) (const char *text);

typedef struct
{
  const char *name;
  SpoilFunc   spoil;
  const char *folders; /* in which it changes nothing */
  const char *problem; /* but for this sentence, where it is told */
} Defect;

typedef struct
{
  const Defect *defect;
  char         *path;
} Case;

static AttacheManuscript *
read_manuscript (const char *text)
{
  g_autoptr (GError) error = NULL;
  AttacheManuscript *manuscript = attache_manuscript_read (text, strlen (text), NULL, ATTACHE_TEXT_KIND_UNKNOWN, &error);

  g_assert_no_error (error);

  return manuscript;
}

static char *
read_fixture (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return manuscript_test_strip_bookmarks (text);
}

static char *
read_named (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);

  return read_fixture (path);
}

/* Puts what @made says in place of each match. */
static char *
replace (const char        *text,
         const char        *pattern,
         GRegexEvalCallback made)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace_eval (regex, text, -1, 0, 0, made, NULL, NULL);
}

/* Web addresses keep their digits, as they do wherever they work. */
static gboolean
widen_cb (const GMatchInfo *match,
          GString          *out,
          gpointer          user_data)
{
  g_autofree char *found = g_match_info_fetch (match, 0);

  if (strlen (found) > 1)
    g_string_append (out, found);
  else
    g_string_append_unichar (out, 0xff10 + (gunichar)(*found - '0'));

  return FALSE;
}

static char *
widen_digits (const char *text)
{
  return replace (text, "https?://\\S+|[0-9]", widen_cb);
}

static gboolean
no_break_cb (const GMatchInfo *match,
             GString          *out,
             gpointer          user_data)
{
  g_string_append (out, "\xc2\xa0");

  return FALSE;
}

static char *
put_no_breaks (const char *text)
{
  return replace (text, " ", no_break_cb);
}

/* What a word processor puts around Latin in Arabic, and what a copy from a page brings along. */
static gboolean
mark_cb (const GMatchInfo *match,
         GString          *out,
         gpointer          user_data)
{
  g_autofree char *found = g_match_info_fetch (match, 0);

  g_string_append_printf (out, "\xe2\x80\xaa%s\xe2\x80\xac\xe2\x80\x8f", found);

  return FALSE;
}

static char *
mix_directions (const char *text)
{
  return replace (text, "C[0-9]{2}/[A-Z0-9/]+[0-9]", mark_cb);
}

/* The second and the third column of every table with a head change places, head and all. */
static char *
swap_columns (const char *text)
{
  g_autoptr (GPtrArray) blocks = manuscript_test_blocks (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const ManuscriptBlock *block = g_ptr_array_index (blocks, i);

      if (block->rows == NULL)
        g_string_append_printf (out, "%s%s%s\n", block->number ? block->number : "", block->number ? "\t" : "", block->text);
      for (guint r = 0; block->rows != NULL && r < block->rows->len; r++)
        {
          g_auto (GStrv) cells = g_strdupv (g_ptr_array_index (block->rows, r));
          g_autofree char *row = NULL;

          if (block->ruled && block->n_columns > 2 && g_strv_length (cells) > 2)
            {
              char *second = cells[1];

              cells[1] = cells[2];
              cells[2] = second;
            }
          row = g_strjoinv ("\t", cells);
          g_string_append_printf (out, "%s\n", row);
        }
    }

  return g_string_free (out, FALSE);
}

/* Each long heading of the body goes on in a second line. */
static gboolean
split_cb (const GMatchInfo *match,
          GString          *out,
          gpointer          user_data)
{
  g_autofree char *found = g_match_info_fetch (match, 0);
  char            *space = strchr (found + strlen (found) / 2, ' ');

  if (space != NULL)
    *space = '\n';
  g_string_append (out, found);

  return FALSE;
}

static char *
split_headings (const char *text)
{
  return replace (text, "^\\d+\\t[^\\t\\n]{30,}$", split_cb);
}

static gboolean
remove_cb (const GMatchInfo *match,
           GString          *out,
           gpointer          user_data)
{
  return FALSE;
}

/* The table of subjects and its head; a record says the same without. */
static char *
remove_table (const char *text)
{
  return replace (text, "^\\t[^\\t\\n]+\\t[^\\t\\n]+\\n(?=\\d)|^\\d+\\t[^\\t\\n]+\\t[^\\t\\n]+\\n", remove_cb);
}

/* Cells that were merged are filled again, as a sheet does that is made of a list. */
static char *
fill_groups (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *group = NULL;
  GString         *out = g_string_new (NULL);
  gboolean         in_table = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 2);
      gboolean row = in_table && cells[0] != NULL && cells[1] != NULL;

      in_table = in_table || g_strv_length (cells) == 2;
      if (row && *cells[0] != '\0')
        g_set_str (&group, cells[0]);
      if (row && *cells[0] == '\0' && group != NULL)
        g_string_append (out, group);
      if (cells[0] != NULL && cells[1] == NULL)
        g_clear_pointer (&group, g_free);
      g_string_append_printf (out, "%s%s", lines[i], lines[i + 1] ? "\n" : "");
    }

  return g_string_free (out, FALSE);
}

static const Defect defects[] = {
  { "full-width-digits", widen_digits, "agendas allocations candidatures letters papers plans records" },
  { "no-break-spaces", put_no_breaks, "agendas allocations candidatures letters papers plans records" },
  { "mixed-directions", mix_directions, "agendas allocations candidatures letters papers plans records" },
  { "swapped-columns", swap_columns, "allocations candidatures letters plans" },
  { "split-headings", split_headings, "records", "runs over more than one line" },
  { "filled-cells", fill_groups, "candidatures" },
};

static char *
dump_without (const AttacheManuscript *manuscript,
              const char              *problem)
{
  g_autofree char *dump = manuscript_dump (manuscript);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (problem == NULL || strstr (lines[i], problem) == NULL)
      g_string_append_printf (out, "%s\n", lines[i]);

  return g_string_free (out, FALSE);
}

static void
test_same (gconstpointer user_data)
{
  const Case      *test = user_data;
  g_autofree char *text = read_fixture (test->path);
  g_autofree char *spoiled = test->defect->spoil (text);
  g_autoptr (AttacheManuscript) sound = read_manuscript (text);
  g_autoptr (AttacheManuscript) read = read_manuscript (spoiled);
  g_autofree char *should = dump_without (sound, NULL);
  g_autofree char *is = dump_without (read, test->defect->problem);

  manuscript_assert_same (test->path, is, should);
}

static void
case_free (gpointer data)
{
  Case *test = data;

  g_free (test->path);
  g_free (test);
}

static void
add_folder (const Defect *defect,
            const char   *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;
  guint       n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test_path = NULL;
      Case            *test;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      test = g_new0 (Case, 1);
      test_path = g_strdup_printf ("/defects/%s/%s/%.*s", defect->name, folder, (int)(strlen (name) - strlen (".txt")), name);
      test->defect = defect;
      test->path = g_build_filename (path, name, NULL);
      g_test_add_data_func_full (test_path, test, test_same, case_free);
      n++;
    }
  g_assert_cmpuint (n, >=, 6);
}

static gboolean
has_problem (const AttacheRecord *record,
             const char          *words)
{
  for (guint i = 0; i < record->problems->len; i++)
    if (strstr (g_ptr_array_index (record->problems, i), words) != NULL)
      return TRUE;

  return FALSE;
}

static const AttacheRecordItem *
get_item (const AttacheRecord *record,
          guint                n)
{
  g_assert_cmpuint (record->items->len, >, n);

  return g_ptr_array_index (record->items, n);
}

/* Without the table the headings of the body say which papers belong to which item. */
static void
test_missing_table (void)
{
  static const char *const names[] = { "records/plenary.en.txt", "records/plenary.fr.txt", "records/plenary.zh.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = read_named (names[i]);
      g_autofree char *spoiled = remove_table (text);
      g_autoptr (AttacheManuscript) sound = read_manuscript (text);
      g_autoptr (AttacheManuscript) read = read_manuscript (spoiled);
      g_autofree char *should = manuscript_dump (sound);
      g_autofree char *is = manuscript_dump (read);

      g_assert_cmpuint (strlen (spoiled), <, strlen (text));
      manuscript_assert_same (names[i], is, should);
    }
}

/* The second paper of a subject in a row of its own, whose other cells are merged with those above. */
static void
test_merged_cells (void)
{
  g_autofree char *text = read_named ("records/plenary.en.txt");
  g_auto (GStrv) parts = g_strsplit (text, "C19/7(Rev.1), C19/DT/6", 2);
  g_autofree char *spoiled = g_strjoinv ("C19/7(Rev.1)\n\t\tC19/DT/6", parts);
  g_autoptr (AttacheManuscript) sound = read_manuscript (text);
  g_autoptr (AttacheManuscript) read = read_manuscript (spoiled);
  g_autofree char *should = manuscript_dump (sound);
  g_autofree char *is = manuscript_dump (read);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  manuscript_assert_same ("a row in two", is, should);
}

static char *
renumber (const char *text,
          const char *from,
          const char *to)
{
  g_autofree char *pattern = g_strdup_printf ("^%s(?=\\t[^\\t\\n]*$|\\.)", from);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, to, 0, NULL);
}

/* Numbers that begin again may be another meeting’s: what follows is left out, and that is told. */
static void
test_numbers_restart (void)
{
  g_autofree char *text = read_named ("records/plenary.en.txt");
  g_autofree char *once = renumber (text, "4", "1");
  g_autofree char *twice = renumber (once, "5", "2");
  g_autoptr (AttacheManuscript) read = read_manuscript (twice);

  g_assert_cmpint (read->kind, ==, ATTACHE_TEXT_KIND_RECORD);
  g_assert_true (has_problem (read->record, "start again at item 1 after item 3"));
  g_assert_cmpuint (get_item (read->record, 2)->paragraphs->len, ==, 2);
}

/* A subject of the table that the body lacks is still a subject; that a number is missing is told. */
static void
test_item_missing (void)
{
  g_autofree char *text = read_named ("records/plenary.en.txt");
  g_autofree char *spoiled = replace (text, "^3\\t[^\\t\\n]*\\n|^3\\.\\d+\\t.*\\n", remove_cb);
  g_autoptr (AttacheManuscript) read = read_manuscript (spoiled);

  g_assert_cmpuint (strlen (spoiled), <, strlen (text));
  g_assert_cmpuint (read->record->items->len, ==, 5);
  g_assert_cmpstr (get_item (read->record, 2)->number, ==, "3");
  g_assert_cmpuint (get_item (read->record, 2)->paragraphs->len, ==, 0);
  g_assert_cmpstr (get_item (read->record, 3)->number, ==, "4");
  g_assert_cmpuint (get_item (read->record, 3)->paragraphs->len, ==, 3);
  g_assert_true (has_problem (read->record, "Item 3 is in the table of subjects but not in the text"));
}

static void
test_number_missing (void)
{
  g_autofree char *text = read_named ("records/vcc-1.en.txt");
  g_autofree char *spoiled = replace (text, "^5\\t[^\\t\\n]*\\n|^5\\.\\d+\\t.*\\n", remove_cb);
  g_autoptr (AttacheManuscript) sound = read_manuscript (text);
  g_autoptr (AttacheManuscript) read = read_manuscript (spoiled);

  g_assert_cmpuint (strlen (spoiled), <, strlen (text));
  g_assert_cmpuint (read->record->items->len + 1, ==, sound->record->items->len);
  g_assert_cmpstr (get_item (read->record, 4)->number, ==, "6");
  g_assert_true (read->doubts->len > 0 || read->record->problems->len > 0);
}

/* A paper that was lost from the middle of an agenda changes no other row. */
static void
test_row_missing (void)
{
  g_autofree char *text = read_named ("agendas/en.txt");
  g_autofree char *spoiled = replace (text, "^PL 2\\.3\\t.*\\n", remove_cb);
  g_autoptr (AttacheManuscript) sound = read_manuscript (text);
  g_autoptr (AttacheManuscript) read = read_manuscript (spoiled);

  g_assert_nonnull (sound->programme);
  g_assert_nonnull (read->programme);
  g_assert_cmpuint (read->programme->rows->len + 1, ==, sound->programme->rows->len);
}

/* Each is read as it is alone. */
static void
test_two_sittings (void)
{
  g_autofree char *first = read_named ("records/plenary.en.txt");
  g_auto (GStrv) thirds = g_strsplit (first, "THIRD PLENARY", 2);
  g_autofree char *fourth = g_strjoinv ("FOURTH PLENARY", thirds);
  g_auto (GStrv) symbols = g_strsplit (fourth, "C19/119", 2);
  g_autofree char *second = g_strjoinv ("C19/120", symbols);
  g_autofree char *both = g_strconcat (first, "\n", second, NULL);
  g_autoptr (AttacheManuscript) read = read_manuscript (both);
  g_autoptr (AttacheManuscript) read_first = read_manuscript (first);
  g_autoptr (AttacheManuscript) read_second = read_manuscript (second);

  g_assert_cmpuint (read->records->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const AttacheRecord *is = g_ptr_array_index (read->records, i);
      const AttacheRecord *should = i == 0 ? read_first->record : read_second->record;

      g_assert_cmpstr (is->symbol, ==, should->symbol);
      g_assert_cmpstr (is->meeting, ==, should->meeting);
      g_assert_cmpstr (is->date, ==, should->date);
      g_assert_cmpuint (is->items->len, ==, should->items->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (defects); i++)
    {
      g_auto (GStrv) folders = g_strsplit (defects[i].folders, " ", -1);

      for (guint j = 0; folders[j] != NULL; j++)
        add_folder (&defects[i], folders[j]);
    }
  g_test_add_func ("/defects/missing-table", test_missing_table);
  g_test_add_func ("/defects/merged-cells", test_merged_cells);
  g_test_add_func ("/defects/numbers-restart", test_numbers_restart);
  g_test_add_func ("/defects/item-missing", test_item_missing);
  g_test_add_func ("/defects/number-missing", test_number_missing);
  g_test_add_func ("/defects/row-missing", test_row_missing);
  g_test_add_func ("/defects/two-sittings", test_two_sittings);

  return g_test_run ();
}
