/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record in six languages (tests/fixtures/records/sitting), in the shapes in which files give it: whatever the shape,
 * what is read is the same. */

#include "json-test.h"
#include "record-json.h"

#include <string.h>

static const char *const languages[] = { "ar", "en", "es", "fr", "ru", "zh" };

/* Changes a text; lines up to @body are the block and the table. */
typedef char *(*Change) (const char *head, const char *body);

static char *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "records", name, NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
change_all (GString    *text,
            const char *what,
            const char *with)
{
  g_string_replace (text, what, with, 0);
}

static char *
as_it_is (const char *head,
          const char *body)
{
  return g_strconcat (head, body, NULL);
}

/* A table that Word made: cells of several paragraphs. */
static char *
use_cells (const char *head,
           const char *body)
{
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) second = g_strsplit (lines[1], "\t", 2);

  g_string_printf (text, "%s\u2028%s\t%s\u2028%s\u2028%s\n", lines[0], second[0], second[1], lines[2] + 1, lines[3] + 1);
  for (guint i = 4; lines[i] != NULL; i++)
    {
      g_string_append (text, lines[i]);
      if (lines[i + 1] != NULL)
        g_string_append_c (text, '\n');
    }
  change_all (text, "C24/8, C24/DT/9", "C24/8\u2028C24/DT/9");
  change_all (text, "C24/8、C24/DT/9", "C24/8\u2028C24/DT/9");
  return g_strconcat (text->str, body, NULL);
}

static char *
use_no_break_spaces (const char *head,
                     const char *body)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s%s", head, body);
  change_all (text, " ", "\u00a0");
  return g_string_free (text, FALSE);
}

static char *
use_marks (const char *head,
           const char *body)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s%s", head, body);
  change_all (text, "C24/", "\u200eC24/");
  change_all (text, ")", "\u200f)\u200e");
  change_all (text, "\t", "\u200f\t\u200f");
  return g_string_free (text, FALSE);
}

static char *
use_full_width (const char *head,
                const char *body)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 2; i++)
    for (const char *p = i == 0 ? head : body; *p != '\0'; p++)
      {
        if (g_ascii_isdigit (*p))
          g_string_append_unichar (text, 0xff10 + (gunichar)(*p - '0'));
        else
          g_string_append_c (text, *p);
      }
  return g_string_free (text, FALSE);
}

/* The papers before the subjects. */
static char *
swap_columns (const char *head,
              const char *body)
{
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);
  g_autofree char *joined = NULL;

  for (guint i = 4; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (cells) != 3)
        continue;
      g_free (lines[i]);
      lines[i] = g_strjoin ("\t", cells[0], cells[2], cells[1], NULL);
    }
  joined = g_strjoinv ("\n", lines);
  return g_strconcat (joined, body, NULL);
}

/* The block, and no table. */
static char *
drop_table (const char *head,
            const char *body)
{
  const char *table = head;

  for (guint i = 0; i < 8; i++)
    table = strchr (table, '\n') + 1;
  return g_strdup_printf ("%.*s%s", (int)(table - head), head, body);
}

static JsonObject *
get_expected (JsonParser *parser)
{
  g_autofree char *text = read_file ("sitting.json");

  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  return json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "record");
}

static AttacheRecord *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  AttacheRecord *record = attache_record_parse (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (record->kind, ==, ATTACHE_TEXT_KIND_RECORD);
  return record;
}

static void
assert_same (const AttacheRecord *record,
             JsonObject          *expected)
{
  g_autoptr (JsonNode) found = record_to_json (record);
  g_autoptr (JsonNode) wanted = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (wanted, expected);
  json_test_assert_same ("record", found, wanted);
  g_assert_cmpuint (record->doubts->len, ==, 0);
}

static char *
split_fixture (const char *language,
               char      **body)
{
  g_autofree char *name = g_strdup_printf ("sitting.%s.txt", language);
  g_autofree char *text = read_file (name);
  const char      *blank = strstr (text, "\n\n");

  g_assert_nonnull (blank);
  *body = g_strdup (blank + 2);
  return g_strndup (text, (gsize)(blank + 1 - text));
}

static void
test_shapes (void)
{
  static const struct
  {
    const char *name;
    Change      change;
  } shapes[] = {
    { "as it is", as_it_is },
    { "cells of several paragraphs", use_cells },
    { "no-break spaces", use_no_break_spaces },
    { "marks of direction", use_marks },
    { "full width", use_full_width },
    { "columns swapped", swap_columns },
    { "no table", drop_table },
  };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *expected = get_expected (parser);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint j = 0; j < G_N_ELEMENTS (shapes); j++)
      {
        g_autofree char *body = NULL;
        g_autofree char *head = split_fixture (languages[i], &body);
        g_autofree char *text = shapes[j].change (head, body);
        g_autoptr (AttacheRecord) record = parse (text);

        g_test_message ("%s, %s", languages[i], shapes[j].name);
        assert_same (record, expected);
      }
}

static void
assert_items (const AttacheRecord *record,
              JsonObject          *expected,
              gboolean             paragraphs)
{
  JsonArray *items = json_object_get_array_member (expected, "items");

  g_assert_cmpuint (record->items->len, ==, json_array_get_length (items));
  for (guint i = 0; i < record->items->len; i++)
    {
      const AttacheRecordItem *item = g_ptr_array_index (record->items, i);
      JsonObject              *other = json_array_get_object_element (items, i);
      JsonArray               *papers = json_object_get_array_member (other, "papers");

      g_assert_cmpstr (item->number, ==, json_object_get_string_member (other, "number"));
      g_assert_cmpint (item->continued, ==, json_object_get_boolean_member (other, "continued"));
      g_assert_cmpstr (item->title, !=, "");
      g_assert_cmpuint (item->papers->len, ==, json_array_get_length (papers));
      for (guint j = 0; j < item->papers->len; j++)
        g_assert_cmpstr (g_ptr_array_index (item->papers, j), ==, json_array_get_string_element (papers, j));
      g_assert_cmpuint (item->paragraphs->len > 0, ==, paragraphs);
    }
}

/* The table without the text, in both orders of its columns, and the text without the table and the block. */
static void
test_parts (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *expected = get_expected (parser);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *body = NULL;
      g_autofree char *head = split_fixture (languages[i], &body);
      g_autofree char *swapped = swap_columns (head, "");
      g_autoptr (AttacheRecord) table = parse (head);
      g_autoptr (AttacheRecord) other_table = parse (swapped);
      g_autoptr (AttacheRecord) text = parse (body);

      g_test_message ("%s", languages[i]);
      assert_items (table, expected, FALSE);
      assert_items (other_table, expected, FALSE);
      assert_items (text, expected, TRUE);
      g_assert_cmpstr (table->symbol, ==, "C24/119");
      g_assert_cmpstr (table->meeting, ==, "C24/PL-7");
      g_assert_cmpuint (table->chairs->len, ==, 2);
      g_assert_null (text->symbol);
      g_assert_cmpstr (text->session, ==, "C24");
    }
}

/* The sitting is told by a word or by a number, in its title. */
static void
test_ordinals (void)
{
  static const struct
  {
    const char *title;
    const char *meeting;
  } titles[] = {
    { "SUMMARY RECORD OF THE FIRST PLENARY MEETING", "C24/PL-1" },
    { "SUMMARY RECORD OF THE SIXTEENTH PLENARY MEETING", "C24/PL-16" },
    { "SUMMARY RECORD OF THE 7th PLENARY MEETING", "C24/PL-7" },
    { "COMPTE RENDU DE LA TREIZIÈME SÉANCE PLÉNIÈRE DU CONSEIL", "C24/PL-13" },
    { "COMPTE RENDU DE LA 12ème SÉANCE PLÉNIÈRE DU CONSEIL", "C24/PL-12" },
    { "RESUMEN DE LOS DEBATES DE LA DECIMOCUARTA SESIÓN PLENARIA DEL CONSEJO", "C24/PL-14" },
    { "RESUMEN DE LOS DEBATES DE LA 8.ª SESIÓN PLENARIA DEL CONSEJO", "C24/PL-8" },
    { "КРАТКИЙ ОТЧЕТ О ДВЕНАДЦАТОМ ПЛЕНАРНОМ ЗАСЕДАНИИ", "C24/PL-12" },
    { "КРАТКИЙ ОТЧЕТ О 3-м ПЛЕНАРНОМ ЗАСЕДАНИИ", "C24/PL-3" },
    { "第十一次全体会议摘要记录", "C24/PL-11" },
    { "第９次全体会议摘要记录", "C24/PL-9" },
    { "محضر موجز للجلسة العامة الثانية عشرة", "C24/PL-12" },
    { "محضر موجز للجلسة العامة ٤", "C24/PL-4" },
    { "SUMMARY RECORD OF A PLENARY MEETING OF 2024", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n1\tA (C24/5)\n1.1\tB\n2\tC (C24/6)\n2.1\tD\n", titles[i].title);
      g_autoptr (AttacheRecord) record = parse (text);

      g_assert_cmpstr (record->meeting, ==, titles[i].meeting);
    }
}

/* A title that its page broke is one title. */
static void
test_broken_titles (void)
{
  static const char *const titles[][2] = {
    { "SUMMARY RECORD OF THE\nTHIRD PLENARY MEETING", "SUMMARY RECORD OF THE THIRD PLENARY MEETING" },
    { "SUMMARY RECORD\nOF THE THIRD\nPLENARY MEETING", "SUMMARY RECORD OF THE THIRD PLENARY MEETING" },
    { "COMPTE RENDU DE LA\nTROISIÈME SÉANCE PLÉNIÈRE DU CONSEIL", "COMPTE RENDU DE LA TROISIÈME SÉANCE PLÉNIÈRE DU CONSEIL" },
    { "КРАТКИЙ ОТЧЕТ О\nТРЕТЬЕМ ПЛЕНАРНОМ ЗАСЕДАНИИ", "КРАТКИЙ ОТЧЕТ О ТРЕТЬЕМ ПЛЕНАРНОМ ЗАСЕДАНИИ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n1\tA (C24/5)\n1.1\tB\n2\tC (C24/6)\n2.1\tD\n", titles[i][0]);
      g_autoptr (AttacheRecord) record = parse (text);

      g_assert_cmpstr (record->title, ==, titles[i][1]);
      g_assert_cmpstr (record->meeting, ==, "C24/PL-3");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-shapes/shapes", test_shapes);
  g_test_add_func ("/record-shapes/parts", test_parts);
  g_test_add_func ("/record-shapes/broken-titles", test_broken_titles);
  g_test_add_func ("/record-shapes/ordinals", test_ordinals);
  return g_test_run ();
}
