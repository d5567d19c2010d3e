/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a record is in doubt, that each reading settles it, and that the records of two meetings in one file are two. */

#include "text/attache-manuscript.h"

#include <string.h>

#define OPENING "1\tOpening\n1.1\tThe Secretary-General declared the meeting C21/VCC-1 open.\n"

static AttacheManuscript *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  AttacheManuscript *manuscript = attache_manuscript_read (text, strlen (text), NULL, ATTACHE_TEXT_KIND_RECORD, &error);

  g_assert_no_error (error);
  return manuscript;
}

static char *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "records", name, NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
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

static void
assert_readings_settle (const char              *text,
                        const AttacheManuscript *manuscript)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; i < manuscript->doubts->len; i++)
    {
      const AttacheDoubt *doubt = g_ptr_array_index (manuscript->doubts, i);

      g_assert_cmpstr (doubt->source, ==, lines[doubt->line - 1]);
      for (guint j = 0; j < doubt->readings->len; j++)
        {
          g_autofree char *settled = settle (text, doubt->line, g_ptr_array_index (doubt->readings, j));
          g_autoptr (AttacheManuscript) again = read_text (settled);

          for (guint k = 0; k < again->doubts->len; k++)
            {
              const AttacheDoubt *other = g_ptr_array_index (again->doubts, k);

              g_assert_false (other->line == doubt->line && other->kind == doubt->kind);
            }
        }
    }
}

/* Records that are in order are in no doubt. */
static void
test_fixtures (void)
{
  static const char *const names[] = { "vcc-1.ar.txt", "vcc-1.en.txt", "vcc-1.es.txt", "vcc-1.fr.txt", "vcc-1.ru.txt", "vcc-1.zh.txt",
                                       "plenary.en.txt", "plenary.fr.txt", "plenary.zh.txt", "table.es.txt", "header.ru.txt", "table-body.ar.txt", "sitting.ar.txt", "sitting.en.txt", "sitting.es.txt", "sitting.fr.txt", "sitting.ru.txt", "sitting.zh.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = load (names[i]);
      g_autoptr (AttacheManuscript) manuscript = read_text (text);

      g_test_message ("%s", names[i]);
      g_assert_cmpuint (manuscript->records->len, ==, 1);
      g_assert_cmpuint (manuscript->doubts->len, ==, 0);
    }
}

typedef struct
{
  const char      *name;
  const char      *text;
  AttacheDoubtKind kind;
  guint            line;
  const char      *what;
  const char      *readings[4];
} Defect;

static const Defect defects[] = {
  { "item-missing", OPENING "3\tThird\n3.1\tAll was well.\n3.2\tThe meeting rose.\n", ATTACHE_DOUBT_NUMBER, 3, "3", { NULL } },
  { "item-doubled",
    OPENING "2\tSecond\n2.1\tText.\n2\tThird\n3.1\tText.\n3.2\tThe meeting rose.\n",
    ATTACHE_DOUBT_NUMBER,
    5,
    "2",
    { "3\tThird", "2 Third" } },
  { "item-without-heading", OPENING "2.1\tText.\n2.2\tThe meeting rose.\n", ATTACHE_DOUBT_NUMBER, 3, "2.1", { NULL } },
  { "numbers-start-again", OPENING "2\tSecond\n2.1\tText.\n1\tOpening\n1.1\tAnother record.\n", ATTACHE_DOUBT_NUMBER, 5, "1", { NULL } },
  { "paragraph-missing", OPENING "1.3\tText.\n1.4\tThe meeting rose.\n", ATTACHE_DOUBT_NUMBER, 3, "1.3", { NULL } },
  { "paragraph-number-wrong", OPENING "1.4\tText.\n1.3\tThe meeting rose.\n", ATTACHE_DOUBT_NUMBER, 3, "1.4", { "1.2\tText." } },
  { "paragraph-doubled", OPENING "1.2\tText.\n1.2\tMore.\n1.4\tThe meeting rose.\n", ATTACHE_DOUBT_NUMBER, 4, "1.2", { "1.3\tMore.", "1.2 More." } },
  { "paragraph-of-another-item", OPENING "4.2\tText.\n2\tSecond\n2.1\tThe meeting rose.\n", ATTACHE_DOUBT_NUMBER, 3, "4.2", { "1.2\tText.", "4.2 Text." } },
  { "list-in-a-paragraph", OPENING "12\tchanges.\n1.2\tThe meeting rose.\n", ATTACHE_DOUBT_NUMBER, 3, "12", { "12 changes." } },
  { "joined-row",
    "Subjects discussed\tDocuments\n1\tOpening\t-\n2\tBudget\tC17/7\nC17/1013Report\n4\tOther\tC17/9\n" OPENING,
    ATTACHE_DOUBT_JOINED,
    4,
    "C17/1013Report",
    { "3\tReport\tC17/101", "13\tReport\tC17/10", "C17/1013 Report" } },
  { "joined-in-text",
    OPENING "2\tSecond (Document C17/55Report)\n2.1\tThe meeting rose.\n",
    ATTACHE_DOUBT_JOINED,
    3,
    "C17/55Report)",
    { "2\tSecond (Document C17/55 Report)" } },
};

#define BLOCK "COUNCIL 2024\nSUMMARY RECORD OF THE SEVENTH PLENARY MEETING\n"

static const Defect dates[] = {
  { "day-of-the-block",
    BLOCK "Wednesday, 13 June 2024, from 0940 to 1230 hours\n" OPENING "1.2\tThe meeting rose.\n",
    ATTACHE_DOUBT_DATE,
    3,
    "Wednesday, 13 June 2024",
    { "Thursday, 13 June 2024, from 0940 to 1230 hours", "Wednesday, 12 June 2024, from 0940 to 1230 hours", "Wednesday, 19 June 2024, from 0940 to 1230 hours" } },
  { "day-of-a-paragraph",
    BLOCK OPENING "1.2\tThe Chair asked the secretariat\nto answer by Friday, 28 June 2021.\n1.3\tThe meeting rose.\n",
    ATTACHE_DOUBT_DATE,
    6,
    "Friday, 28 June 2021",
    { "to answer by Monday, 28 June 2021.", "to answer by Friday, 25 June 2021." } },
};

static void
test_defect (gconstpointer data)
{
  const Defect *defect = data;
  g_autoptr (AttacheManuscript) manuscript = read_text (defect->text);
  const AttacheDoubt *doubt;
  guint               n = 0;

  g_assert_cmpuint (manuscript->doubts->len, >=, 1);
  doubt = g_ptr_array_index (manuscript->doubts, 0);
  g_assert_cmpint (doubt->kind, ==, defect->kind);
  g_assert_cmpuint (doubt->line, ==, defect->line);
  g_assert_cmpstr (doubt->what, ==, defect->what);
  for (; defect->readings[n] != NULL; n++)
    {
      g_assert_cmpuint (n, <, doubt->readings->len);
      g_assert_cmpstr (g_ptr_array_index (doubt->readings, n), ==, defect->readings[n]);
    }
  g_assert_cmpuint (doubt->readings->len, ==, n);
  assert_readings_settle (defect->text, manuscript);
}

/* A day in doubt is not the day of the meeting; its hours are not in doubt. */
static void
test_day_left_out (void)
{
  g_autoptr (AttacheManuscript) wrong = read_text (dates[0].text);
  g_autofree char *settled = settle (dates[0].text, 3, dates[0].readings[1]);
  g_autoptr (AttacheManuscript) right = read_text (settled);

  g_assert_null (wrong->record->date);
  g_assert_cmpstr (wrong->record->starts, ==, "09:40");
  g_assert_cmpstr (right->record->date, ==, "2024-06-12");
}

/* A line @index of @lines left out, there twice, or with another number. */
static char *
spoil (char **lines,
       guint  index,
       guint  way)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i == index && way == 0)
        continue;
      if (i == index && way == 2 && g_ascii_isdigit (*lines[i]))
        g_string_append_c (text, '1');
      g_string_append_printf (text, "%s\n", lines[i]);
      if (i == index && way == 1)
        g_string_append_printf (text, "%s\n", lines[i]);
    }
  return g_string_free (text, FALSE);
}

/* Whatever line is wrong: what is offered for it settles it. */
static void
test_any_line (void)
{
  static const char *const names[] = { "sitting.en.txt", "sitting.ar.txt", "plenary.zh.txt", "table.es.txt" };
  guint                    n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = load (names[i]);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        for (guint way = 0; way < 3; way++)
          {
            g_autofree char *spoiled = spoil (lines, j, way);
            g_autoptr (AttacheManuscript) manuscript = read_text (spoiled);

            assert_readings_settle (spoiled, manuscript);
            n += manuscript->doubts->len;
          }
    }
  g_assert_cmpuint (n, >, 50);
}

/* Lines are those of the file, however it ends them and whatever was left out of them. */
static void
test_lines (void)
{
  static const char text[] = "COUNCIL 2021\r\n\r\n12\r\n- 3 -\r\n1\tOpening [bookmark:a]\r\n1.1\tThe meeting C21/VCC-1 was declared open.\r\n\r\n1.3\tText [bookmark:b]\r\n1.4\tThe meeting rose.\r\n";
  g_autoptr (AttacheManuscript) manuscript = read_text (text);
  const AttacheDoubt *doubt;

  g_assert_cmpuint (manuscript->doubts->len, ==, 1);
  doubt = g_ptr_array_index (manuscript->doubts, 0);
  g_assert_cmpuint (doubt->line, ==, 8);
  g_assert_cmpstr (doubt->source, ==, "1.3\tText [bookmark:b]");
}

static const AttacheRecord *
get_record (const AttacheManuscript *manuscript,
            guint                    index)
{
  return g_ptr_array_index (manuscript->records, index);
}

/* One file holds the records of two meetings, with or without their blocks. */
static void
test_two_sittings (void)
{
  static const char *const pairs[][2] = { { "plenary.en.txt", "plenary.en.txt" }, { "header.ru.txt", "header.ru.txt" }, { "table-body.ar.txt", "table-body.ar.txt" }, { "plenary.zh.txt", "plenary.zh.txt" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *first = load (pairs[i][0]);
      g_autofree char *second = load (pairs[i][1]);
      g_autofree char *text = g_strconcat (first, "\n", second, NULL);
      g_autoptr (AttacheManuscript) alone = read_text (second);
      g_autoptr (AttacheManuscript) both = read_text (text);

      g_test_message ("%s", pairs[i][0]);
      g_assert_cmpuint (both->records->len, ==, 2);
      g_assert_true (both->record == get_record (both, 0));
      for (guint j = 0; j < 2; j++)
        {
          g_assert_cmpstr (get_record (both, j)->symbol, ==, alone->record->symbol);
          g_assert_cmpstr (get_record (both, j)->meeting, ==, alone->record->meeting);
          g_assert_cmpstr (get_record (both, j)->date, ==, alone->record->date);
          g_assert_cmpuint (get_record (both, j)->items->len, ==, alone->record->items->len);
          g_assert_cmpuint (get_record (both, j)->chairs->len, ==, alone->record->chairs->len);
          g_assert_cmpuint (get_record (both, j)->problems->len, ==, alone->record->problems->len);
        }
    }
}

/* Lines of the second record’s doubts are those of the file. */
static void
test_two_titles (void)
{
  static const char text[] = "FIRST PLENARY MEETING\n" OPENING "1.2\tThe report C21/5 was approved.\n1.3\tThe meeting rose.\nSecretary-General:\tChair:\nA. B\tC. D\n"
                             "SECOND PLENARY MEETING\n" OPENING "1.2\tThe report C21/6 was noted.\n1.4\tThe meeting rose.\n";
  g_autoptr (AttacheManuscript) manuscript = read_text (text);

  g_assert_cmpuint (manuscript->records->len, ==, 2);
  g_assert_cmpuint (get_record (manuscript, 0)->chairs->len, ==, 1);
  g_assert_cmpuint (get_record (manuscript, 1)->chairs->len, ==, 0);
  g_assert_cmpuint (manuscript->doubts->len, ==, 1);
  g_assert_cmpuint (((AttacheDoubt *)g_ptr_array_index (manuscript->doubts, 0))->line, ==, 12);
  g_assert_cmpuint (get_record (manuscript, 0)->doubts->len, ==, 0);
}

/* Numbers that begin again under no other title, or under words that only speak of a meeting, are one record. */
static void
test_one_sitting (void)
{
  g_autoptr (AttacheManuscript) again = read_text (OPENING "2\tSecond\n2.1\tText.\n1\tOpening\n1.1\tAnother.\n");
  g_autoptr (AttacheManuscript) spoken = read_text (OPENING "The summary record of the first plenary meeting was approved.\n2\tSecond\n2.1\tThe meeting rose.\n");

  g_assert_cmpuint (again->records->len, ==, 1);
  g_assert_cmpuint (spoken->records->len, ==, 1);
  g_assert_cmpuint (spoken->record->items->len, ==, 2);
}

/* What the user says holds, whatever the text looks like. */
static void
test_forced (void)
{
  static const char text[] = "1\tone\n1.1\tFirst.\n2\ttwo\n2.1\tSecond.\n";
  g_autoptr (AttacheManuscript) told = read_text (text);
  g_autoptr (AttacheManuscript) untold = attache_manuscript_read (text, strlen (text), NULL, ATTACHE_TEXT_KIND_UNKNOWN, NULL);

  g_assert_cmpint (told->kind, ==, ATTACHE_TEXT_KIND_RECORD);
  g_assert_cmpuint (told->record->items->len, ==, 2);
  g_assert_cmpint (untold->kind, ==, ATTACHE_TEXT_KIND_UNKNOWN);
  g_assert_null (untold->record);
}

static void
test_hostile (void)
{
  static const char *const units[] = { "1.1\tText.\n", "FIRST PLENARY MEETING\n1\tTitle\n1.1\tText.\n", "C17/1013Report\n", "C17/1013Report", "1\t", "SUMMARY RECORD\n", "Council 2021\n", "1.1\tSend it by Friday, 28 June 2021.\n", "Send it by Friday, 28 June 2021. " };
  gsize                    size = g_test_slow () ? 5 * 1024 * 1024 : 1024 * 1024;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 start;

      while (text->len < size)
        g_string_append (text, units[i]);
      start = g_get_monotonic_time ();
      {
        g_autoptr (AttacheManuscript) manuscript = read_text (text->str);
        gint64 took = g_get_monotonic_time () - start;

        g_test_message ("%u: %" G_GINT64_FORMAT " ms, %u records, %u doubts", i, took / 1000, manuscript->records->len, manuscript->doubts->len);
        g_assert_cmpint (took, <, 30 * G_USEC_PER_SEC);
      }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-doubts/fixtures", test_fixtures);
  for (guint i = 0; i < G_N_ELEMENTS (defects); i++)
    {
      g_autofree char *path = g_strconcat ("/record-doubts/defect/", defects[i].name, NULL);

      g_test_add_data_func (path, &defects[i], test_defect);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *path = g_strconcat ("/record-doubts/date/", dates[i].name, NULL);

      g_test_add_data_func (path, &dates[i], test_defect);
    }
  g_test_add_func ("/record-doubts/day-left-out", test_day_left_out);
  g_test_add_func ("/record-doubts/any-line", test_any_line);
  g_test_add_func ("/record-doubts/lines", test_lines);
  g_test_add_func ("/record-doubts/two-sittings", test_two_sittings);
  g_test_add_func ("/record-doubts/two-titles", test_two_titles);
  g_test_add_func ("/record-doubts/one-sitting", test_one_sitting);
  g_test_add_func ("/record-doubts/forced", test_forced);
  g_test_add_func ("/record-doubts/hostile", test_hostile);
  return g_test_run ();
}
