/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of tests/fixtures/candidatures: one list in six languages, of which all six must give the same. And the same
 * list with one thing wrong with each. */

#include "json-test.h"

#include "text/attache-manuscript.h"

#include "attache-enum-types.h"
#include "model/attache-entity.h"

#include <string.h>

static const char *const languages[] = { "ar", "en", "es", "fr", "ru", "zh" };

static char *
read_fixture (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "candidatures", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
add_row (JsonBuilder                     *builder,
         const AttacheCandidatureListRow *row,
         gboolean                         words)
{
  const AttacheRecordCandidature *candidature = row->candidature;

  json_builder_begin_object (builder);
  if (words)
    {
      json_test_add_string (builder, "person", candidature->person);
      json_test_add_string (builder, "country", candidature->country);
      json_test_add_string (builder, "nominator", candidature->nominator);
      json_test_add_string (builder, "tenure", row->tenure);
    }
  else
    {
      json_test_add_string (builder, "group", candidature->group);
      json_test_add_string (builder, "post", candidature->post);
      json_test_add_string (builder, "language", candidature->language);
      json_test_add_string (builder, "region", candidature->region);
      json_test_add_string (builder, "country", candidature->country_code);
      json_test_add_string (builder, "nominator", candidature->nominator_code);
      json_test_add_string (builder, "state", attache_enum_to_nick (ATTACHE_TYPE_CANDIDATURE_STATE, (int)candidature->state));
      json_test_add_string (builder, "reference", row->reference);
    }
  json_builder_end_object (builder);
}

static char *
rows_to_string (const AttacheCandidatureList *list,
                gboolean                      words)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < list->rows->len; i++)
    add_row (builder, g_ptr_array_index (list->rows, i), words);
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);

  return json_to_string (node, TRUE);
}

static AttacheCandidatureList *
parse_fixture (const char *language)
{
  g_autofree char *text = read_fixture (language);

  return attache_candidature_list_parse (text, NULL);
}

static void
assert_rows (const AttacheCandidatureList *list,
             JsonNode                     *expected,
             gboolean                      words)
{
  g_autofree char *found = rows_to_string (list, words);
  g_autofree char *wanted = json_to_string (expected, TRUE);

  if (!g_str_equal (found, wanted))
    g_test_message ("found %s", found);
  g_assert_cmpstr (found, ==, wanted);
}

static void
test_six_languages (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "candidatures", "candidatures.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *texts;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  texts = json_object_get_object_member (root, "texts");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (AttacheCandidatureList) list = parse_fixture (languages[i]);
      g_autofree char *name = g_strconcat (languages[i], ".txt", NULL);
      JsonObject      *own = json_object_get_object_member (texts, name);

      g_test_message ("%s", name);
      g_assert_cmpstr (list->language, ==, languages[i]);
      g_assert_cmpstr (list->symbol, ==, json_object_get_string_member (root, "symbol"));
      g_assert_cmpstr (list->session, ==, json_object_get_string_member (root, "session"));
      g_assert_cmpstr (list->date, ==, json_object_get_string_member (root, "date"));
      g_assert_cmpstr (list->title, ==, json_object_get_string_member (own, "title"));
      assert_rows (list, json_object_get_member (root, "rows"), FALSE);
      assert_rows (list, json_object_get_member (own, "rows"), TRUE);
      g_assert_cmpuint (list->doubts->len, ==, 0);
      g_assert_cmpuint (list->problems->len, ==, 0);
    }
}

static void
test_recognised (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = read_fixture (languages[i]);
      g_autoptr (AttacheManuscript) manuscript = attache_manuscript_read (text, strlen (text), NULL, ATTACHE_TEXT_KIND_UNKNOWN, NULL);

      g_assert_cmpint (manuscript->kind, ==, ATTACHE_TEXT_KIND_CANDIDATURES);
      g_assert_nonnull (manuscript->candidatures);
      g_assert_null (manuscript->record);
      g_assert_cmpuint (manuscript->candidatures->rows->len, ==, 10);
      g_assert_cmpstr (manuscript->cover->symbol, ==, "C24/21(Rev.1)");
    }
}

/* The fixture with its table changed, a line at a time. */
typedef char *(*ChangeLine) (const char *line, gpointer data);

static char *
change_table (const char *text,
              ChangeLine  change,
              gpointer    data)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint head = 0;

  while (strchr (lines[head], '\t') == NULL || strstr (lines[head], "24") != NULL || *lines[head] == '\t')
    head++;
  for (guint i = head; lines[i] != NULL; i++)
    {
      char *changed = change (lines[i], data);

      g_free (lines[i]);
      lines[i] = changed;
    }
  return g_strjoinv ("\n", lines);
}

static char *
reverse_columns (const char *line,
                 gpointer    data)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (cells);

  /* A row of its own is of one cell in any order. */
  for (guint i = 0; i < n / 2; i++)
    {
      char *cell = cells[i];

      cells[i] = cells[n - 1 - i];
      cells[n - 1 - i] = cell;
    }
  return g_strjoinv ("\t", cells);
}

static char *
use_no_break_spaces (const char *line,
                     gpointer    data)
{
  g_autoptr (GString) text = g_string_new (line);

  g_string_replace (text, " ", "\u00a0", 0);
  g_string_replace (text, "\t", "\u00a0\t\u3000", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
use_marks (const char *line,
           gpointer    data)
{
  g_autoptr (GString) text = g_string_new (line);

  g_string_replace (text, "\t", "\u200f\t\u200e ", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
use_two_tables (const char *line,
                gpointer    data)
{
  char **head = data;

  if (*head == NULL)
    *head = g_strdup (line);
  return strstr (line, "2018") != NULL ? g_strconcat (line, "\n", *head, NULL) : g_strdup (line);
}

static JsonNode *
get_expected (JsonParser *parser)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "candidatures", "candidatures.json", NULL);

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  return json_object_get_member (json_node_get_object (json_parser_get_root (parser)), "rows");
}

/* Columns in another order, spaces that do not break, marks of direction, and a head on each page change nothing. */
static void
test_same_in_other_shapes (void)
{
  static const ChangeLine changes[] = { reverse_columns, use_no_break_spaces, use_marks, use_two_tables };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *expected = get_expected (parser);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint j = 0; j < G_N_ELEMENTS (changes); j++)
      {
        g_autofree char *text = read_fixture (languages[i]);
        g_autofree char *head = NULL;
        g_autofree char *changed = change_table (text, changes[j], &head);
        g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (changed, NULL);

        g_test_message ("%s %u", languages[i], j);
        g_assert_cmpstr (changed, !=, text);
        assert_rows (list, expected, FALSE);
        g_assert_cmpuint (list->doubts->len, ==, 0);
      }
}

static char *
drop_line (const char *text,
           guint       number)
{
  const char *start = text;

  while (--number > 0)
    start = strchr (start, '\n') + 1;
  return g_strdup_printf ("%.*s%s", (int)(start - text), text, strchr (start, '\n') + 1);
}

/* Without its head the table says by itself what its columns are. */
static void
test_without_head (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *expected = get_expected (parser);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = read_fixture (languages[i]);
      g_autofree char *changed = drop_line (text, 10);
      g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (changed, NULL);

      g_test_message ("%s", languages[i]);
      assert_rows (list, expected, FALSE);
      g_assert_cmpuint (list->problems->len, ==, 1);
    }
}

static char *
replace (const char *text,
         const char *what,
         const char *with)
{
  g_autoptr (GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, what, with, 1), ==, 1);
  return g_string_free (g_steal_pointer (&changed), FALSE);
}

static char *
settle (const char *text,
        guint       line,
        const char *reading)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_free (lines[line - 1]);
  lines[line - 1] = g_strdup (reading);
  return g_strjoinv ("\n", lines);
}

/* Whatever reading is chosen, that doubt is settled. */
static void
assert_readings_settle (const char                   *text,
                        const AttacheCandidatureList *list)
{
  for (guint i = 0; i < list->doubts->len; i++)
    {
      const AttacheDoubt *doubt = g_ptr_array_index (list->doubts, i);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      g_assert_cmpstr (doubt->source, ==, lines[doubt->line - 1]);
      for (guint j = 0; j < doubt->readings->len; j++)
        {
          g_autofree char *settled = settle (text, doubt->line, g_ptr_array_index (doubt->readings, j));
          g_autoptr (AttacheCandidatureList) again = attache_candidature_list_parse (settled, NULL);

          for (guint k = 0; k < again->doubts->len; k++)
            {
              const AttacheDoubt *other = g_ptr_array_index (again->doubts, k);

              g_assert_false (other->line == doubt->line && other->kind == doubt->kind && g_str_equal (other->what, doubt->what));
            }
        }
    }
}

typedef struct
{
  const char      *name;
  const char      *what;
  const char      *with;
  AttacheDoubtKind kind;
  guint            line;
  guint            n_rows;
  const char      *reading; /* or NULL where there is none */
} Defect;

static const Defect defects[] = {
  { "cell-left-out", "\tVice-Chair\tMr Moussa", "Vice-Chair\tMr Moussa", ATTACHE_DOUBT_COLUMNS, 12, 9, "\tVice-Chair\tMr Moussa DIARRA\tSenegal\tATU\tsince 2022\tC22/21" },
  { "cells-swapped", "Germany\tCEPT", "CEPT\tGermany", ATTACHE_DOUBT_COLUMNS, 11, 9, "CWG-FHR\tChair\tMs Greta LINDAU\tGermany\tCEPT\tsince 2018\tC22/21" },
  { "name-and-state-swapped", "Ms Huda SALIM\tKuwait", "Kuwait\tMs Huda SALIM", ATTACHE_DOUBT_COLUMNS, 16, 9, "\tVice-Chair (Arabic)\tMs Huda SALIM\tKuwait\tArab Group\t\tCL-24/14" },
  { "cell-too-many", "since 2018\tC22/21", "since 2018\tC22/21\tsecond term", ATTACHE_DOUBT_COLUMNS, 11, 9, NULL },
  { "state-unknown", "Germany", "Atlantis", ATTACHE_DOUBT_NAME, 11, 10, NULL },
  { "state-misspelt", "Germany", "Germny", ATTACHE_DOUBT_NAME, 11, 10, "CWG-FHR\tChair\tMs Greta LINDAU\tGermany\tCEPT\tsince 2018\tC22/21" },
  { "state-longer", "Germany", "Democratic People’s Republic of Korea", ATTACHE_DOUBT_NAME, 11, 10, NULL },
  { "group-unknown", "EG-ITRs", "EG-MOON", ATTACHE_DOUBT_NAME, 20, 10, NULL },
  { "post-unknown", "\tVice-Chair\tMr Moussa", "\tRapporteur\tMr Moussa", ATTACHE_DOUBT_NAME, 12, 10, NULL },
  { "region-unknown", "Arab Group", "Group of the Moon", ATTACHE_DOUBT_NAME, 16, 10, NULL },
};

static void
test_defect (gconstpointer data)
{
  const Defect    *defect = data;
  g_autofree char *text = read_fixture ("en");
  g_autofree char *changed = replace (text, defect->what, defect->with);
  g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (changed, NULL);
  const AttacheDoubt *doubt;

  g_assert_cmpuint (list->doubts->len, ==, 1);
  doubt = g_ptr_array_index (list->doubts, 0);
  g_assert_cmpint (doubt->kind, ==, defect->kind);
  g_assert_cmpuint (doubt->line, ==, defect->line);
  g_assert_cmpuint (list->rows->len, ==, defect->n_rows);
  if (defect->reading != NULL)
    g_assert_true (g_ptr_array_find_with_equal_func (doubt->readings, defect->reading, g_str_equal, NULL));
  else
    g_assert_cmpuint (doubt->readings->len, ==, 0);
  assert_readings_settle (changed, list);
}

/* A row with two cells in each other’s place, or with one left out. */
static char *
spoil_row (const char *row,
           guint       first,
           guint       second)
{
  g_auto (GStrv) cells = g_strsplit (row, "\t", -1);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (first != second || i != first)
        g_ptr_array_add (order, cells[i == first ? second : i == second ? first
                                                                        : i]);
    }
  g_ptr_array_add (order, NULL);
  return g_strjoinv ("\t", (char **)order->pdata);
}

/* Whatever cells of whatever row are wrong: what is offered settles it, and the row as it was is mostly there. */
static void
test_any_cells (void)
{
  guint n = 0, n_right = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = read_fixture (languages[i]);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint j = 10; j < 20; j++)
        {
          g_auto (GStrv) cells = g_strsplit (lines[j], "\t", -1);

          for (guint first = 0; g_strv_length (cells) == 7 && first < 7; first++)
            for (guint second = first; second < 7; second++)
              {
                g_autofree char *row = spoil_row (lines[j], first, second);
                g_autofree char *spoiled = settle (text, j + 1, row);
                g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (spoiled, NULL);

                assert_readings_settle (spoiled, list);
                for (guint k = 0; k < list->doubts->len; k++)
                  {
                    const AttacheDoubt *doubt = g_ptr_array_index (list->doubts, k);

                    n += doubt->readings->len > 0;
                    n_right += g_ptr_array_find_with_equal_func (doubt->readings, lines[j], g_str_equal, NULL);
                  }
              }
        }
    }
  g_test_message ("%u rows with readings, %u of them with the right one", n, n_right);
  g_assert_cmpuint (n, >, 100);
  g_assert_cmpuint (n_right * 10, >, n * 7);
}

/* What no table has is kept as it is written. */
static void
test_kept_as_written (void)
{
  g_autoptr (AttacheCandidatureList) list =
    attache_candidature_list_parse ("Group\tPost\tName\tCountry\tRegion\nCWG-MOON\tRapporteur\tMs Ada LUNE\tAtlantis\tCrater Union\n", NULL);
  const AttacheRecordCandidature *candidature;

  g_assert_cmpuint (list->rows->len, ==, 1);
  g_assert_cmpuint (list->doubts->len, ==, 4);
  candidature = ((AttacheCandidatureListRow *)g_ptr_array_index (list->rows, 0))->candidature;
  g_assert_cmpstr (candidature->group, ==, "CWG-MOON");
  g_assert_cmpstr (candidature->post, ==, "Rapporteur");
  g_assert_cmpstr (candidature->person, ==, "Ada Lune");
  g_assert_cmpstr (candidature->country, ==, "Atlantis");
  g_assert_null (candidature->country_code);
  g_assert_null (candidature->region);
  g_assert_cmpstr (candidature->nominator, ==, "Atlantis");
  g_assert_cmpstr (candidature->text, ==, "CWG-MOON | Rapporteur | Ms Ada LUNE | Atlantis | Crater Union");
}

/* Arabic writes “and” as a letter of the next word. */
static void
test_joined_people (void)
{
  static const char text[] = "الفريق\tالمنصب\tالاسم\tالبلد\nCWG-COP\tنائب الرئيس\tالسيدة هدى سالم والسيد يو تشن\tالكويت\u2028الصين\n";
  g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, NULL);

  g_assert_cmpuint (list->rows->len, ==, 2);
  g_assert_cmpstr (((AttacheCandidatureListRow *)g_ptr_array_index (list->rows, 0))->candidature->person, ==, "هدى سالم");
  g_assert_cmpstr (((AttacheCandidatureListRow *)g_ptr_array_index (list->rows, 1))->candidature->person, ==, "يو تشن");
  g_assert_cmpstr (((AttacheCandidatureListRow *)g_ptr_array_index (list->rows, 1))->candidature->country_code, ==, "CHN");
}

/* However several people come in one cell. */
static void
test_several_people (void)
{
  static const char *const cells[] = { "Ms Ada LUNE\u2028Mr Ben SOL", "Ms Ada LUNE; Mr Ben SOL", "Ms Ada LUNE, Mr Ben SOL", "Ms Ada LUNE and Mr Ben SOL", "Ms Ada LUNE (France), Mr Ben SOL (France)" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const char      *country = strchr (cells[i], '(') != NULL ? "" : "France";
      g_autofree char *text = g_strdup_printf ("Group\tPost\tName\tCountry\nCWG-COP\tVice-Chair\t%s\t%s\n", cells[i], country);
      g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, NULL);
      const AttacheCandidatureListRow *first, *second;

      g_assert_cmpuint (list->rows->len, ==, 2);
      first = g_ptr_array_index (list->rows, 0);
      second = g_ptr_array_index (list->rows, 1);
      g_assert_cmpstr (first->candidature->person, ==, "Ada Lune");
      g_assert_cmpstr (second->candidature->person, ==, "Ben Sol");
      g_assert_cmpstr (first->candidature->country_code, ==, "FRA");
      g_assert_cmpstr (second->candidature->country_code, ==, "FRA");
      g_assert_cmpstr (second->candidature->region, ==, "CEPT");
    }
}

/* Letters and digits of full width are letters and digits. */
static void
test_full_width (void)
{
  g_autoptr (AttacheCandidatureList) list =
    attache_candidature_list_parse ("组\t职位\t姓名\t国家\t任期\nＣＷＧ－ＳＦＰ\t副主席（中文）\t陈宇先生（中国）\t\t２０２４年起\n", NULL);
  const AttacheCandidatureListRow *row;

  g_assert_cmpuint (list->rows->len, ==, 1);
  g_assert_cmpuint (list->doubts->len, ==, 0);
  row = g_ptr_array_index (list->rows, 0);
  g_assert_cmpstr (row->candidature->group, ==, "CWG-SFP");
  g_assert_cmpstr (row->candidature->language, ==, "zh");
  g_assert_cmpstr (row->candidature->person, ==, "陈宇");
  g_assert_cmpstr (row->candidature->country_code, ==, "CHN");
  g_assert_cmpstr (row->tenure, ==, "２０２４年起");
}

/* A row that belongs to no group is nobody’s; text between two tables ends the first. */
static void
test_no_group (void)
{
  static const char text[] = "Group\tPost\tName\tCountry\n\tChair\tMs Ada LUNE\tFrance\nCWG-COP\tChair\tMr Ben SOL\tItaly\n"
                             "The table goes on here.\n\tVice-Chair\tMs Eva MARS\tSpain\n";
  g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, NULL);

  g_assert_cmpuint (list->rows->len, ==, 1);
  g_assert_cmpuint (list->doubts->len, ==, 2);
  g_assert_cmpuint (((AttacheDoubt *)g_ptr_array_index (list->doubts, 0))->line, ==, 2);
  g_assert_cmpuint (((AttacheDoubt *)g_ptr_array_index (list->doubts, 1))->line, ==, 5);
}

/* Who nominates may be a State or a region, in one column. */
static void
test_nominators (void)
{
  static const char text[] = "Group\tPost\tName\tNominated by\nCWG-COP\tChair\tMs Ada LUNE\tFrance\n\tVice-Chair\t\tCITEL\n\tVice-Chair\tMr Ben SOL\tArab Group\n";
  g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, NULL);
  const AttacheRecordCandidature *rows[3];

  g_assert_cmpuint (list->rows->len, ==, 3);
  g_assert_cmpuint (list->doubts->len, ==, 0);
  for (guint i = 0; i < 3; i++)
    rows[i] = ((AttacheCandidatureListRow *)g_ptr_array_index (list->rows, i))->candidature;
  g_assert_cmpstr (rows[0]->country_code, ==, "FRA");
  g_assert_cmpstr (rows[0]->region, ==, "CEPT");
  g_assert_cmpstr (rows[1]->region, ==, "CITEL");
  g_assert_cmpstr (rows[1]->nominator, ==, "CITEL");
  g_assert_null (rows[1]->person);
  g_assert_null (rows[1]->country);
  g_assert_cmpstr (rows[2]->region, ==, "ARB");
  g_assert_cmpstr (rows[2]->nominator, ==, "Arab Group");
  g_assert_null (rows[2]->country);
}

/* The row says how far a candidature is. */
/* The paper goes on under its table. */
static void
test_paragraphs_after (void)
{
  static const char text[] = "Group\tPost\tName\tCountry\nCWG-COP\tChair\tMr Ben SOL\tItaly\n2\tIt was received by note verbale.\n"
                             "2.1\tIt adds to the list and replaces nothing in it.\n";
  g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, NULL);

  g_assert_cmpuint (list->rows->len, ==, 1);
  g_assert_cmpuint (list->doubts->len, ==, 0);
}

/* Put forward, with no name yet: that is no name. */
static void
test_name_to_come (void)
{
  static const char *const words[] = { "to be communicated", "à communiquer", "por comunicar", "будет сообщено", "待告知", "يُبلَّغ لاحقاً" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = g_strdup_printf ("Group\tPost\tName\tPut forward by\nCWG-COP\tChair\t%s\tItaly\n", words[i]);
      g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, NULL);
      const AttacheCandidatureListRow *row;

      g_assert_cmpuint (list->rows->len, ==, 1);
      row = g_ptr_array_index (list->rows, 0);
      g_assert_null (row->candidature->person);
      g_assert_cmpstr (row->candidature->country_code, ==, "ITA");
    }
}

static void
test_states (void)
{
  static const char text[] = "Group\tPost\tName\tCountry\tReference\nCWG-COP\tChair\tMs Ada LUNE\tFrance\tCL-24/1 (withdrawn)\n"
                             "\tVice-Chair\t–\tItaly\tNote verbale in preparation\n\tVice-Chair\tMr Ben SOL\tSpain\t-\n";
  g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, NULL);
  const AttacheCandidatureListRow *rows[3];

  g_assert_cmpuint (list->rows->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    rows[i] = g_ptr_array_index (list->rows, i);
  g_assert_cmpint (rows[0]->candidature->state, ==, ATTACHE_CANDIDATURE_STATE_WITHDRAWN);
  g_assert_cmpint (rows[1]->candidature->state, ==, ATTACHE_CANDIDATURE_STATE_ANNOUNCED);
  g_assert_true (rows[1]->candidature->note_verbale);
  g_assert_null (rows[1]->candidature->person);
  g_assert_cmpint (rows[2]->candidature->state, ==, ATTACHE_CANDIDATURE_STATE_LISTED);
  g_assert_null (rows[2]->reference);
}

static char *
repeat (const char *head,
        const char *unit,
        gsize       size)
{
  GString *text = g_string_sized_new (size + 1024);

  g_string_append (text, head);
  while (text->len < size)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

static void
test_hostile (void)
{
  static const char *const heads[] = { "", "Group\tPost\tName\tCountry\tRegion\n" };
  static const char *const units[] = {
    "x", "\t", "\n", "\t\n", "CWG-COP\tChair\tMs Ada LUNE\tFrance\tCEPT\n", "CEPT\tFrance\tMs Ada LUNE\tChair\tCWG-COP\n",
    "\tCEPT\tMs Ada LUNE\tFrance\tAtlantis\n", "CWG-COP\n", "Group\tPost\tName\n", "Ms A, ", "Ms A\u2028", "a\tb\tc\n"
  };
  gsize size = g_test_slow () ? 5 * 1024 * 1024 : 1024 * 1024;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    for (guint j = 0; j < G_N_ELEMENTS (units); j++)
      {
        g_autofree char *text = repeat (heads[i], units[j], size);
        gint64           start = g_get_monotonic_time ();
        g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, NULL);
        gint64 took = g_get_monotonic_time () - start;

        g_test_message ("%u %u: %" G_GINT64_FORMAT " ms, %u rows, %u doubts", i, j, took / 1000, list->rows->len, list->doubts->len);
        g_assert_cmpuint (list->doubts->len, <=, 500);
        g_assert_cmpuint (list->rows->len, <=, 10000 + 20);
        g_assert_cmpint (took, <, 20 * G_USEC_PER_SEC);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/candidatures/six-languages", test_six_languages);
  g_test_add_func ("/candidatures/recognised", test_recognised);
  g_test_add_func ("/candidatures/same-in-other-shapes", test_same_in_other_shapes);
  g_test_add_func ("/candidatures/without-head", test_without_head);
  for (guint i = 0; i < G_N_ELEMENTS (defects); i++)
    {
      g_autofree char *path = g_strconcat ("/candidatures/defect/", defects[i].name, NULL);

      g_test_add_data_func (path, &defects[i], test_defect);
    }
  g_test_add_func ("/candidatures/any-cells", test_any_cells);
  g_test_add_func ("/candidatures/kept-as-written", test_kept_as_written);
  g_test_add_func ("/candidatures/several-people", test_several_people);
  g_test_add_func ("/candidatures/joined-people", test_joined_people);
  g_test_add_func ("/candidatures/full-width", test_full_width);
  g_test_add_func ("/candidatures/no-group", test_no_group);
  g_test_add_func ("/candidatures/nominators", test_nominators);
  g_test_add_func ("/candidatures/states", test_states);
  g_test_add_func ("/candidatures/name-to-come", test_name_to_come);
  g_test_add_func ("/candidatures/paragraphs-after", test_paragraphs_after);
  g_test_add_func ("/candidatures/hostile", test_hostile);
  return g_test_run ();
}
