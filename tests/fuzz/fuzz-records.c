/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records: any bytes give a record that holds together, or an error. */

#include "fuzz-target.h"

#include "text/attache-record.h"

const char fuzz_target_format[] = "txt";

static void
check_item (const AttacheRecordItem *item)
{
  fuzz_assert_text (item->number);
  fuzz_assert_text (item->title);
  fuzz_assert_texts (item->papers);
  fuzz_assert_texts (item->cited);
  fuzz_assert_texts (item->links);
  for (guint i = 0; i < item->paragraphs->len; i++)
    {
      const AttacheRecordParagraph *paragraph = g_ptr_array_index (item->paragraphs, i);

      fuzz_assert_text (paragraph->text);
      fuzz_assert_texts (paragraph->papers);
    }
  for (guint i = 0; i < item->conclusions->len; i++)
    {
      const AttacheRecordConclusion *conclusion = g_ptr_array_index (item->conclusions, i);

      fuzz_assert_text (conclusion->text);
      fuzz_assert_texts (conclusion->papers);
    }
}

static void
check_rest (const AttacheRecord *record)
{
  for (guint i = 0; i < record->deadlines->len; i++)
    {
      const AttacheRecordDeadline *deadline = g_ptr_array_index (record->deadlines, i);

      fuzz_assert_text (deadline->who);
      fuzz_assert_text (deadline->what);
      fuzz_assert_text (deadline->date);
    }
  for (guint i = 0; i < record->candidatures->len; i++)
    {
      const AttacheRecordCandidature *candidature = g_ptr_array_index (record->candidatures, i);

      fuzz_assert_text (candidature->group);
      fuzz_assert_text (candidature->post);
      fuzz_assert_text (candidature->person);
      fuzz_assert_text (candidature->text);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheRecord) record = attache_record_parse ((const char *)data, size, "C21", &error);

  g_assert_true ((record == NULL) == (error != NULL));
  if (record == NULL)
    return 0;
  for (guint i = 0; i < record->items->len; i++)
    check_item (g_ptr_array_index (record->items, i));
  check_rest (record);
  fuzz_assert_text (record->title);
  fuzz_assert_texts (record->chairs);
  fuzz_assert_texts (record->problems);

  return 0;
}
