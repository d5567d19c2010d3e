/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is no record, or a broken one: each gets a sentence, none a crash, and the time grows with the length only. */

#include "text/attache-record.h"

#include <string.h>

static AttacheRecord *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  AttacheRecord *record = attache_record_parse (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_refused (const char      *data,
                gsize            length,
                AttacheTextError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheRecord) record = attache_record_parse (data, length, NULL, &error);

  g_assert_null (record);
  g_assert_error (error, ATTACHE_TEXT_ERROR, (int)code);
  /* A sentence for the user, not a code. */
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static char *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "records", name, NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static gboolean
has_problem (const AttacheRecord *record,
             const char          *words)
{
  for (guint i = 0; i < record->problems->len; i++)
    {
      if (strstr (g_ptr_array_index (record->problems, i), words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static const AttacheRecordItem *
get_item (const AttacheRecord *record,
          guint                index)
{
  g_assert_cmpuint (index, <, record->items->len);
  return g_ptr_array_index (record->items, index);
}

static void
test_empty (void)
{
  assert_refused (NULL, 0, ATTACHE_TEXT_ERROR_EMPTY);
  assert_refused ("", 0, ATTACHE_TEXT_ERROR_EMPTY);
  assert_refused (" \r\n\t\n", 5, ATTACHE_TEXT_ERROR_EMPTY);
  assert_refused ("\xef\xbb\xbf", 3, ATTACHE_TEXT_ERROR_EMPTY);
  assert_refused ("\xff\xfe", 2, ATTACHE_TEXT_ERROR_EMPTY);
}

static void
test_not_text (void)
{
  g_autofree char *zeros = g_malloc0 (4096);

  assert_refused (zeros, 4096, ATTACHE_TEXT_ERROR_NOT_TEXT);
  assert_refused ("1\tTitle\0more", 12, ATTACHE_TEXT_ERROR_NOT_TEXT);
  assert_refused ("%PDF-1.7\n1 0 obj\n", 17, ATTACHE_TEXT_ERROR_NOT_TEXT);
  assert_refused ("PK\003\004ab", 6, ATTACHE_TEXT_ERROR_NOT_TEXT);
  assert_refused ("\001\002\003\004\005\006\007\010", 8, ATTACHE_TEXT_ERROR_NOT_TEXT);
  assert_refused ("\xff\xfe\x00\xd8\x20\x00", 6, ATTACHE_TEXT_ERROR_NOT_TEXT);
}

static void
test_random_bytes (void)
{
  gsize               length = 50u * 1024 * 1024;
  g_autofree guint32 *data = g_malloc (length);
  g_autoptr (GRand) random = g_rand_new_with_seed (21);
  g_autoptr (GTimer) timer = NULL;
  g_autofree char *bytes = NULL;

  for (gsize i = 0; i < length / 4; i++)
    data[i] = g_rand_int (random);
  timer = g_timer_new ();
  assert_refused ((const char *)data, length, ATTACHE_TEXT_ERROR_NOT_TEXT);
  /* Without a NUL among them it takes a look at more than the first. */
  bytes = g_malloc (length);
  for (gsize i = 0; i < length; i++)
    bytes[i] = (char)(((guchar *)data)[i] | 1);
  assert_refused (bytes, length, ATTACHE_TEXT_ERROR_NOT_TEXT);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 5);
}

static void
test_too_long (void)
{
  gsize            length = 65u * 1024 * 1024;
  g_autofree char *data = g_malloc (length);

  memset (data, 'a', length);
  assert_refused (data, length, ATTACHE_TEXT_ERROR_TOO_LONG);
}

/* Three texts of 200,000 lines: no structure; a record that never ends; and one without a sentence’s end. */
static void
test_long_text (void)
{
  static const char *const lines[] = {
    "12 councillors spoke on Document C21/5 in June 2021: the matter was noted.\n",
    "理事们在2021年6月14日之前讨论了C21/5号文件并将其记录在案\n",
    "[bookmark: [bookmark: \n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GString) text = g_string_new ("1\tOpening\n1.1\tThe Chair declared the meeting open. 主席宣布会议开幕。\n2\tMore\n2.1\tText\n");
      g_autoptr (GTimer) timer = NULL;
      g_autoptr (AttacheRecord) record = NULL;

      for (guint j = 0; j < 200000; j++)
        g_string_append (text, lines[i]);
      timer = g_timer_new ();
      record = parse (text->str);
      g_test_message ("%" G_GSIZE_FORMAT " bytes in %.2f s", text->len, g_timer_elapsed (timer, NULL));
      g_assert_cmpuint (record->items->len, ==, 2);
      g_assert_true (has_problem (record, "2.1 is longer than a paragraph can be"));
      g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 20);
    }
}

/* Windows-1256 has no Arabic-Indic digits. */
static char *
load_with_plain_digits (const char *name)
{
  g_autofree char *text = load (name);
  GString         *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (plain, c >= 0x660 && c <= 0x669 ? '0' + c - 0x660 : c);
    }
  return g_string_free (plain, FALSE);
}

static void
assert_converted (const char *name,
                  const char *charset)
{
  g_autofree char *text = load_with_plain_digits (name);
  g_autoptr (GString) crlf = g_string_new (text);
  g_autoptr (AttacheRecord) expected = parse (text);
  g_autoptr (AttacheRecord) record = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_string_replace (crlf, "\n", "\r\n", 0);
  bytes = g_convert_with_fallback (crlf->str, (gssize)crlf->len, charset, "UTF-8", "?", NULL, &length, &error);
  g_assert_no_error (error);
  record = attache_record_parse (bytes, length, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (record->language, ==, expected->language);
  g_assert_cmpuint (record->items->len, ==, expected->items->len);
  g_assert_cmpuint (record->deadlines->len, ==, expected->deadlines->len);
  g_assert_cmpuint (record->candidatures->len, ==, expected->candidatures->len);
  for (guint i = 0; i < record->items->len; i++)
    {
      g_assert_cmpstr (get_item (record, i)->title, ==, get_item (expected, i)->title);
      g_assert_cmpuint (get_item (record, i)->conclusions->len, ==, get_item (expected, i)->conclusions->len);
    }
}

static void
test_encodings (void)
{
  assert_converted ("vcc-1.zh.txt", "UTF-8");
  assert_converted ("vcc-1.zh.txt", "UTF-16");
  assert_converted ("vcc-1.zh.txt", "GB18030");
  assert_converted ("vcc-1.ru.txt", "WINDOWS-1251");
  assert_converted ("vcc-1.fr.txt", "WINDOWS-1252");
  assert_converted ("vcc-1.es.txt", "WINDOWS-1252");
  assert_converted ("vcc-1.ar.txt", "WINDOWS-1256");
}

/* Cut anywhere, even within a character: what is there is read, and the end is told. */
static void
test_cut (void)
{
  static const char *const names[] = { "vcc-1.en.txt", "vcc-1.zh.txt", "vcc-1.ar.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = load (names[i]);
      gsize            size = strlen (text);

      for (gsize length = size / 3; length < size * 9 / 10; length += size / 23 + 1)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (AttacheRecord) record = attache_record_parse (text, length, NULL, &error);

          g_assert_no_error (error);
          g_assert_cmpint (record->kind, ==, ATTACHE_TEXT_KIND_RECORD);
          g_assert_cmpuint (record->items->len, >=, 3);
          g_assert_true (has_problem (record, "cut off"));
        }
    }
}

#define OPENING "1\tOpening\n1.1\tThe Secretary-General declared the meeting C21/VCC-1 open.\n"

static void
test_numbers (void)
{
  g_autoptr (AttacheRecord) missing = parse (OPENING "3\tThird (Document C21/3)\n3.1\tIt was noted that all was well.\n3.3\tThe meeting rose.\n");
  g_autoptr (AttacheRecord) again = parse (OPENING "2\tSecond\n2.1\tText.\n1\tOpening\n1.1\tAnother record.\n");
  g_autoptr (AttacheRecord) foreign = parse (OPENING "4.2\tA paragraph of another item.\n2\tSecond\n2.1\tThe meeting rose.\n");
  g_autoptr (AttacheRecord) bare = parse (OPENING "2.1\tText of an item without a heading.\n2.2\tThe meeting rose.\n");
  g_autoptr (AttacheRecord) split = parse (OPENING "2\tA heading that goes on\nbeyond the margin (Document C21/4)\n2.1\tThe meeting rose.\n");
  g_autoptr (AttacheRecord) list = parse (OPENING "2\tSecond\n2.1\tIn Rev. 2 there were\n12 changes and\n3\tthings.\n2.2\tThe meeting rose.\n");

  g_assert_cmpuint (missing->items->len, ==, 2);
  g_assert_true (has_problem (missing, "Item 2 is missing"));
  g_assert_true (has_problem (missing, "3.3 follows 3.1"));
  g_assert_cmpstr (get_item (missing, 1)->number, ==, "3");
  g_assert_cmpuint (again->items->len, ==, 2);
  g_assert_true (has_problem (again, "start again"));
  g_assert_cmpuint (foreign->items->len, ==, 2);
  g_assert_cmpuint (get_item (foreign, 0)->paragraphs->len, ==, 1);
  g_assert_true (has_problem (foreign, "4.2 is out of order"));
  g_assert_cmpuint (bare->items->len, ==, 2);
  g_assert_true (has_problem (bare, "Item 2 has no heading"));
  g_assert_cmpuint (get_item (bare, 1)->paragraphs->len, ==, 2);
  g_assert_cmpstr (get_item (split, 1)->title, ==, "A heading that goes on beyond the margin");
  g_assert_cmpuint (get_item (split, 1)->papers->len, ==, 1);
  g_assert_true (has_problem (split, "heading of item 2"));
  g_assert_cmpuint (list->items->len, ==, 2);
  g_assert_cmpuint (get_item (list, 1)->paragraphs->len, ==, 2);
}

static void
test_unknown (void)
{
  g_autoptr (AttacheRecord) prose = parse ("Dear colleague,\nhere is Document C21/5 of the secretariat, for the meeting in June.\n");
  g_autoptr (AttacheRecord) numbers = parse ("1\tone\n2\ttwo\n3\tthree\n");
  g_autoptr (AttacheRecord) digits = parse ("1234567890 1.1 2.2\n");

  g_assert_cmpint (prose->kind, ==, ATTACHE_TEXT_KIND_UNKNOWN);
  g_assert_cmpuint (prose->items->len, ==, 0);
  g_assert_cmpstr (prose->language, ==, "en");
  g_assert_cmpint (numbers->kind, ==, ATTACHE_TEXT_KIND_UNKNOWN);
  g_assert_cmpint (digits->kind, ==, ATTACHE_TEXT_KIND_UNKNOWN);
  g_assert_null (digits->language);
}

/* Bare symbols belong to the session that the caller gives, unless the text says another. */
static void
test_session (void)
{
  const char *text = "1\tPlan (Document ADM/1)\n1.1\tThe plan was approved.\n1.2\tThe meeting rose.\n";
  g_autoptr (AttacheRecord) given = attache_record_parse (text, strlen (text), "C22", NULL);
  g_autoptr (AttacheRecord) none = attache_record_parse (text, strlen (text), NULL, NULL);
  g_autoptr (AttacheRecord) said = attache_record_parse (OPENING, strlen (OPENING), "C22", NULL);

  g_assert_cmpstr (g_ptr_array_index (get_item (given, 0)->papers, 0), ==, "C22/ADM/1");
  g_assert_cmpstr (given->session, ==, "C22");
  g_assert_cmpuint (get_item (none, 0)->papers->len, ==, 0);
  g_assert_cmpstr (said->session, ==, "C21");
}

static gpointer
parse_in_thread (gpointer data)
{
  return parse (data);
}

static void
test_threads (void)
{
  g_autofree char *text = load ("vcc-1.fr.txt");
  GThread         *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("parse", parse_in_thread, text);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (AttacheRecord) record = g_thread_join (threads[i]);

      g_assert_cmpuint (record->items->len, ==, 14);
    }
}

/* Names in capitals, as lists and signatures set them, in scripts that have capitals. */
static void
test_capitals (void)
{
  static const struct
  {
    const char *text, *name;
  } cases[] = {
    { "Г-н ПЕТРОВ-ВОДКИН (Российская Федерация) говорит, что отчет принимается к сведению.", "Петров-Водкин" },
    { "Г-жа А.С. ИВАНОВА (Российская Федерация) благодарит.", "А.С. Иванова" },
    { "Г-н Сергей ИВАНОВ (Российская Федерация) благодарит.", "Сергей Иванов" },
    /* Й as И and an accent of its own. */
    { "Г-н АНДРЕИ\xcc\x86ЧУК (Российская Федерация) благодарит.", "Андреи\xcc\x86чук" },
    { "Г-жа Смит-Иванова (Российская Федерация) благодарит.", "Смит-Иванова" },
    { "Г-н фон ШТЕЙН (Германия) благодарит.", "фон Штейн" },
    { "Ms O'BRIEN-SMITH (Ireland) thanked the secretariat.", "O'Brien-Smith" },
    { "Mr S. BIN GHELAITA (United Arab Emirates) thanked the secretariat.", "S. Bin Ghelaita" },
    { "Mr McDonald (Canada) thanked the secretariat.", "McDonald" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean         russian = (guchar)cases[i].text[0] >= 0xd0;
      g_autofree char *text = g_strdup_printf ("1\t%s (Document C21/1)\n1.1\t%s\n1.2\t%s\n", russian ? "Отчет о работе" : "Report", cases[i].text,
                                               russian ? "Документ C21/1 принимается к сведению. Заседание закрывается."
                                                       : "Document C21/1 was noted. The meeting rose at 1200 hours.");
      g_autoptr (AttacheRecord) record = parse (text);

      g_assert_cmpuint (record->people->len, ==, 1);
      g_assert_cmpstr (((AttacheRecordPerson *)g_ptr_array_index (record->people, 0))->name, ==, cases[i].name);
    }
}

static char *
join_priorities (const AttacheRecord *record)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < record->priorities->len; i++)
    {
      const AttacheRecordPriority *priority = g_ptr_array_index (record->priorities, i);

      g_string_append_printf (joined, "%s>%s ", priority->paper, priority->group);
    }
  return g_strchomp (g_string_free (g_steal_pointer (&joined), FALSE));
}

/* Only what was decided, and only what names the paper and both groups. */
static void
test_priorities (void)
{
  static const struct
  {
    const char *text, *priorities;
  } cases[] = {
    { "The draft agenda was approved, subject to moving Document C21/45 from priority group 2 to priority group 1+.", "C21/45>1+" },
    { "The council agreed to move C21/45 from group 2 to group 1.", "C21/45>1" },
    { "The agenda was approved, with Documents C21/45 and C21/46(Rev.1) moved from priority group 2 to priority group 1.", "C21/46>1 C21/45>1" },
    { "The agenda in C21/1 was approved, and C21/45 moved from priority group 1 to priority group 3.", "C21/45>3" },
    /* An addendum alone is not the paper. */
    { "The agenda was approved, with C21/45(Add.1) moved from priority group 2 to priority group 1.", "" },
    /* A wish, half a move, no paper, no number, the number of something else. */
    { "A councillor proposed moving C21/45 from priority group 2 to priority group 1.", "" },
    { "The agenda was approved, with C21/45 moved to priority group 1.", "" },
    { "The agenda was approved, with the report moved from priority group 2 to priority group 1.", "" },
    { "The agenda was approved, with C21/45 moved from priority group two to priority group one.", "" },
    { "The agenda was approved, with C21/45 moved from group 2 to group 1/3.", "" },
    { "The agenda was approved, with C21/45 moved from group 2 to group 111.", "" },
    { "The agenda was approved, with C21/45 moved from group 2 to group 1 or from group 3 to group 2.", "" },
    { "议程草案获得批准，但须将C21/45号文件从优先组 2 升级到优先组 1。", "C21/45>1" },
    { "议程草案获得批准，但须将C21/45和C21/46号文件由第2优先组改列第1+组。", "C21/46>1+ C21/45>1+" },
    { "议程草案获得批准，但须将C21/45号文件从第2页移到第1页。", "" },
    { "议程草案获得批准，但须将C21/45号文件从第2段移到第1+组。", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean         chinese = (guchar)cases[i].text[0] >= 0xe0;
      g_autofree char *text = g_strdup_printf ("1\t%s (C21/1)\n1.1\t%s\n1.2\t%s\n", chinese ? "议程" : "Agenda", cases[i].text,
                                               chinese ? "会议到此结束。" : "The meeting rose at 1200 hours.");
      g_autoptr (AttacheRecord) record = parse (text);
      g_autofree char *joined = join_priorities (record);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (joined, ==, cases[i].priorities);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-input/threads", test_threads);
  g_test_add_func ("/record-input/empty", test_empty);
  g_test_add_func ("/record-input/not-text", test_not_text);
  g_test_add_func ("/record-input/random-bytes", test_random_bytes);
  g_test_add_func ("/record-input/too-long", test_too_long);
  g_test_add_func ("/record-input/long-text", test_long_text);
  g_test_add_func ("/record-input/encodings", test_encodings);
  g_test_add_func ("/record-input/cut", test_cut);
  g_test_add_func ("/record-input/numbers", test_numbers);
  g_test_add_func ("/record-input/unknown", test_unknown);
  g_test_add_func ("/record-input/session", test_session);
  g_test_add_func ("/record-input/capitals", test_capitals);
  g_test_add_func ("/record-input/priorities", test_priorities);
  return g_test_run ();
}
