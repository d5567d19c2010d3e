/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that are none, or that were made to take forever. Each is read twice, once eight times as long: time that grows
 * with the square of the length fails, with room for a busy machine. */

#include "text/attache-file-name.h"
#include "text/attache-record.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <string.h>

#define MEBIBYTE (1024 * 1024)

typedef struct
{
  const char *name;
  const char *start;
  const char *repeated;
  const char *end;
  double      papers; /* a repetition */
} Case;

static const Case cases[] = {
  { "sessions", "", "C21/", "", 0 },
  { "symbols-with-slashes", "", "C21/5/", "", 1 },
  { "symbols-with-and", "", "C21/5 and ", "", 1 },
  { "brackets-open", "", "(", "C21/5", 0 },
  { "brackets-before-symbols", "", "(C21/5 ", "", 1 },
  { "brackets-after-symbols", "", "C21/5) ", "", 1 },
  { "brackets-around-symbols", "", "(C21/5) ", "", 1 },
  { "brackets-around-brackets", "", "((C21/5 (C21/6) ", "", 2 },
  { "blanks", "C21/5", " ", "(Rev.1)", 0 },
  { "line-ends", "C21/5", "\n", "(Rev.1)", 0 },
  { "digits", "C21/", "1", "", 0 },
  { "digits-of-issues", "C21/21(Add.", "1", ")", 0 },
  { "numbers-of-issues", "C21/21(Add.", "1,", ")", 0 },
  { "numbers-in-chinese", "", "第1号、", "", 0 },
  { "words-before", "", "Addendum 1 to ", "C21/5", 0 },
  { "words-and-symbols", "", "Addendum to to to to to C21/5 ", "", 1 },
  { "documents", "", "Document ", "", 0 },
  { "decisions", "", "Decision 1 and 2 and ", "", 0 },
  { "accents", "C21/5", "\u0301", "", 0 },
  { "marks-of-direction", "", "C21/5\u200e ", "", 1 },
  { "arabic", "", "م", "", 0 },
  { "lines", "", "Report C21/5 of item\n", "", 1 },
  { "groups", "", "CWG-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "", 0 },
};

static char *
build (const Case *c,
       gsize       bytes)
{
  GString *text = g_string_sized_new (bytes + 64);

  g_string_append (text, c->start);
  while (text->len < bytes)
    g_string_append (text, c->repeated);
  g_string_append (text, c->end);

  return g_string_free_and_steal (text);
}

static double
read_text (const char *text,
           guint      *n_papers)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) papers = attache_papers_find (text, "C21");
  g_autoptr (GPtrArray) references = attache_references_find (text, "C21");
  g_autofree char *title = attache_papers_remove (text, "C21");

  *n_papers = papers->len;
  g_assert_true (g_utf8_validate (title, -1, NULL));

  return (g_get_monotonic_time () - start) / 1e6;
}

static void
test_case (gconstpointer data)
{
  const Case      *c = data;
  g_autofree char *little = build (c, MEBIBYTE / 8);
  g_autofree char *much = build (c, MEBIBYTE);
  guint            n_little, n_much;
  double           first = read_text (little, &n_little);
  double           second = read_text (much, &n_much);

  g_test_message ("%.0f ms, eight times as long %.0f ms, %u papers", first * 1000, second * 1000, n_much);
  g_assert_cmpfloat (second, <, 24 * first + 0.3);
  g_assert_cmpfloat (n_much, >=, c->papers * (MEBIBYTE / strlen (c->repeated)));
  if (c->papers == 0)
    g_assert_cmpuint (n_much, <=, 2);
}

/* 50 MB of random bytes: no crash, no wait. */
static void
test_random_bytes (void)
{
  gsize            length = 50 * 1000 * 1000;
  g_autofree char *bytes = g_malloc (length + 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  gint64 start;
  double seconds;

  for (gsize i = 0; i + 4 <= length; i += 4)
    {
      guint32 value = g_rand_int (rand);

      memcpy (bytes + i, &value, 4);
    }
  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] == '\0')
        bytes[i] = 'C';
    }
  bytes[length] = '\0';

  start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) papers = attache_papers_find (bytes, "C21");
  seconds = (g_get_monotonic_time () - start) / 1e6;
  g_test_message ("%.1f s, %u papers", seconds, papers->len);
  g_assert_cmpfloat (seconds, <, 60);
}

static void
test_many_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) papers = NULL;
  const AttacheReference *last;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "%u\tReport (C21/%u号文件)\n", i, i % 9999 + 1);
  papers = attache_papers_find (text->str, NULL);

  g_assert_cmpuint (papers->len, ==, 200000);
  last = g_ptr_array_index (papers, papers->len - 1);
  g_assert_cmpstr (last->symbol, ==, "C21/20");
  g_assert_cmpuint (last->end + strlen (")\n") + 3, ==, g_utf8_strlen (text->str, -1));
}

/* A text with NUL bytes comes through g_utf8_make_valid(), which puts a sign for each. */
static void
test_nul_bytes (void)
{
  static const char bytes[] = "C21/5\0C21/6\0\0(C21/7)";
  g_autofree char  *text = g_utf8_make_valid (bytes, sizeof bytes - 1);
  g_autoptr (GPtrArray) papers = attache_papers_find (text, NULL);

  g_assert_cmpuint (papers->len, ==, 3);
  g_assert_cmpuint (((AttacheReference *)g_ptr_array_index (papers, 2))->start, ==, 14);
}

/* Every text cut at every byte, and every byte of it spoilt. */
static void
test_damaged (void)
{
  static const char *const texts[] = {
    "（C21/21+附录1和2号文件）及其补遗，第611号决定（2020年修订）",
    "Дополнительный документ 1 к Документу C21/21(Доп. 1 и 2)-R",
    "الإضافة 1 للوثيقة C21/21 والوثيقتان C21/24(Rév.1) وC21/78-A",
    "Revision 1 to\nDocument C17/130(Add.1-3)/(Rev.2)-E, CWG-FHR 8/28 (Rev. 1), RA12/PLEN/1(Add.1)-E",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gsize length = strlen (texts[i]);

      for (gsize at = 0; at < length; at++)
        {
          g_autofree char *cut = g_strndup (texts[i], at);
          g_autofree char *spoilt = g_strdup (texts[i]);
          guint            n;

          read_text (cut, &n);
          for (guint byte = 1; byte < 256; byte += 17)
            {
              g_autoptr (AttacheSymbol) symbol = NULL;
              g_autoptr (AttacheSymbol) query = NULL;
              g_autoptr (AttacheFileName) file = NULL;

              spoilt[at] = (char)byte;
              read_text (spoilt, &n);
              symbol = attache_symbol_parse (spoilt, "C21");
              query = attache_symbol_from_shorthand (spoilt + at, "C21");
              file = attache_file_name_parse (spoilt);
            }
        }
    }
}

/* A record that names somebody new in every paragraph. */
static void
test_many_people (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (AttacheRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;
  double seconds;

  for (guint item = 1; item < 100; item++)
    {
      g_string_append_printf (text, "%u\tReport (Document C21/%u)\n", item, item);
      for (guint paragraph = 1; paragraph < 100; paragraph++)
        {
          char name[9] = "Aaaaaaaa";

          for (guint i = 1; i < 8; i++)
            name[i] = (char)g_rand_int_range (rand, 'a', 'z' + 1);
          g_string_append_printf (text, "%u.%u\tMs Ann %s said that the report was noted.\n", item, paragraph, name);
        }
    }
  g_string_append (text, "The meeting rose at 1200 hours.\n");

  start = g_get_monotonic_time ();
  record = attache_record_parse (text->str, text->len, NULL, &error);
  seconds = (g_get_monotonic_time () - start) / 1e6;
  g_assert_no_error (error);
  g_test_message ("%.2f s, %u people", seconds, record->people->len);
  g_assert_cmpuint (record->people->len, >, 1000);
  g_assert_cmpuint (record->people->len, <=, 5000);
  g_assert_cmpfloat (seconds, <, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/hostile/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/text/hostile/random-bytes", test_random_bytes);
  g_test_add_func ("/text/hostile/many-lines", test_many_lines);
  g_test_add_func ("/text/hostile/nul-bytes", test_nul_bytes);
  g_test_add_func ("/text/hostile/damaged", test_damaged);
  g_test_add_func ("/text/hostile/many-people", test_many_people);

  return g_test_run ();
}
