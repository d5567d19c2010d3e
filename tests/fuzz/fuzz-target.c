/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the targets have in common: the rules that hold for whatever was read. */

#include "fuzz-target.h"

#include "text/attache-doubt.h"

#include <string.h>

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  return 0;
}

void
fuzz_assert_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

void
fuzz_assert_texts (GPtrArray *texts)
{
  g_assert_nonnull (texts);
  for (guint i = 0; i < texts->len; i++)
    {
      g_assert_nonnull (g_ptr_array_index (texts, i));
      fuzz_assert_text (g_ptr_array_index (texts, i));
    }
}

void
fuzz_assert_doubts (GPtrArray  *doubts,
                    const char *text)
{
  guint n_lines = 1;

  g_assert_nonnull (doubts);
  for (; *text != '\0'; text++)
    n_lines += *text == '\n' || *text == '\r';
  for (guint i = 0; i < doubts->len; i++)
    {
      const AttacheDoubt *doubt = g_ptr_array_index (doubts, i);

      g_assert_cmpuint (doubt->line, >=, 1);
      g_assert_cmpuint (doubt->line, <=, n_lines);
      g_assert_nonnull (doubt->source);
      fuzz_assert_text (doubt->source);
      fuzz_assert_text (doubt->what);
      fuzz_assert_texts (doubt->readings);
    }
}

char *
fuzz_text_new (const guint8 *data,
               gsize         size)
{
  return size > 0 ? g_utf8_make_valid ((const char *)data, size) : g_strdup ("");
}
