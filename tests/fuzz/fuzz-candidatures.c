/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of candidatures, and the covers that stand above them. */

#include "fuzz-target.h"

#include "text/attache-manuscript.h"

const char fuzz_target_format[] = "txt";

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_text_new (data, size);
  g_autoptr (AttacheCandidatureList) list = attache_candidature_list_parse (text, "C21");
  g_autoptr (AttacheCover) cover = attache_cover_read (text, "C21");

  fuzz_assert_text (cover->title);
  fuzz_assert_text (cover->source);
  fuzz_assert_text (cover->summary);
  fuzz_assert_text (list->title);
  fuzz_assert_texts (list->problems);
  fuzz_assert_doubts (list->doubts, text);
  for (guint i = 0; i < list->rows->len; i++)
    {
      const AttacheCandidatureListRow *row = g_ptr_array_index (list->rows, i);

      g_assert_cmpuint (row->line, >=, 1);
      fuzz_assert_text (row->tenure);
      fuzz_assert_text (row->reference);
      fuzz_assert_text (row->candidature->group);
      fuzz_assert_text (row->candidature->post);
      fuzz_assert_text (row->candidature->person);
      fuzz_assert_text (row->candidature->country);
    }

  return 0;
}
