/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFold: what becomes of a text, and where each part of it came from. */

#include "text/attache-fold.h"

#include <string.h>

static void
test_folded (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "C21/5(Rev.1)", "C21/5(Rev.1)" },
    { "Ｃ２１／５（Ｒｅｖ．１）＋［］", "C21/5(Rev.1)+[]" },
    { "C21/5\u00a0\u202f\u3000x", "C21/5   x" },
    { "a\u2010b\u2011c\u2212d", "a-b-c-d" },
    { "a–b—c", "a–b—c" },
    { "٠١٢٣٤٥٦٧٨٩ ۰۹", "0123456789 09" },
    { "\u200f\u202aC21\u202c/\u2067\u20695\ufeff\u00ad", "C21/5" },
    { "Re\u0301v, и\u0306", "Rév, й" },
    { "C21/5²", "C21/5²" },
    { "号文件、，", "号文件、," },
    { "a\u2028b", "a\nb" },
    { "\xff"
      "a\xc3",
      "\ufffd"
      "a\ufffd" },
    { "\xed\xa0\x80"
      "a",
      "\ufffd\ufffd\ufffd"
      "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AttacheFold) fold = attache_fold_new (cases[i].text);

      g_assert_cmpstr (attache_fold_get_text (fold), ==, cases[i].folded);
      g_assert_cmpuint (attache_fold_get_length (fold), ==, strlen (cases[i].folded));
      g_assert_true (g_utf8_validate (attache_fold_get_text (fold), -1, NULL));
    }
}

static void
test_map (void)
{
  /* 0: mark, 1-2: é apart, 3: mark, 4: x, 5: 号, 6: wide digit, 7-8: marks */
  g_autoptr (AttacheFold) fold = attache_fold_new ("\u200ee\u0301\u200ex号２\u200f\u200e");
  const char *text = attache_fold_get_text (fold);

  g_assert_cmpstr (text, ==, "éx号2");
  g_assert_cmpuint (attache_fold_get_source (fold, 0), ==, 1);
  g_assert_cmpuint (attache_fold_get_source (fold, 2), ==, 4);
  g_assert_cmpuint (attache_fold_get_source (fold, 3), ==, 5);
  g_assert_cmpuint (attache_fold_get_source (fold, 6), ==, 6);
  g_assert_cmpuint (attache_fold_get_source (fold, 7), ==, 9);
  g_assert_cmpuint (attache_fold_get_source (fold, 1000), ==, 9);
  g_assert_cmpuint (attache_fold_get_source_end (fold, 0), ==, 0);
  g_assert_cmpuint (attache_fold_get_source_end (fold, 2), ==, 3);
  g_assert_cmpuint (attache_fold_get_source_end (fold, 3), ==, 5);
  g_assert_cmpuint (attache_fold_get_source_end (fold, 6), ==, 6);
  g_assert_cmpuint (attache_fold_get_source_end (fold, 7), ==, 7);
}

/* The map against a slow count, over texts made of everything that has to be told apart. */
static void
test_map_of_long_texts (void)
{
  static const char *const pieces[] = { "a", "/", "号", "\u200e", "\u0301", "e\u0301", "２", "\U0001f600", "й", "\u00a0", "文件文件文件" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GString) source = g_string_new (NULL);
      g_autoptr (AttacheFold) fold = NULL;
      const char *text;
      guint       last = 0;

      for (guint i = 0; i < 400; i++)
        g_string_append (source, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      fold = attache_fold_new (source->str);
      text = attache_fold_get_text (fold);

      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        {
          guint            start = attache_fold_get_source (fold, p - text);
          guint            end = attache_fold_get_source_end (fold, g_utf8_next_char (p) - text);
          g_autofree char *from = g_utf8_substring (source->str, start, end);
          g_autoptr (AttacheFold) again = attache_fold_new (from);
          g_autofree char *to = g_strndup (p, g_utf8_next_char (p) - p);

          g_assert_cmpuint (start, >=, last);
          g_assert_cmpuint (end, >, start);
          g_assert_cmpstr (attache_fold_get_text (again), ==, to);
          last = end;
        }
    }
}

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "Ｃ２１／５", "c21/5" },
    { "  Révision   de l’Ordre\n du jour ", "revision de l’ordre du jour" },
    { "STRASSE Straße", "strasse strasse" },
    { "Российская ФЕДЕРАЦИЯ", "россииская федерация" },
    { "الوَثيقـــة ٥", "الوثيقة 5" },
    { "\u200fC21\u200e/5", "c21/5" },
    { "", "" },
    { " \u3000 ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = attache_fold_for_search (cases[i].text);
      g_autofree char *again = attache_fold_for_search (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold/folded", test_folded);
  g_test_add_func ("/text/fold/map", test_map);
  g_test_add_func ("/text/fold/map-of-long-texts", test_map_of_long_texts);
  g_test_add_func ("/text/fold/search", test_search);

  return g_test_run ();
}
