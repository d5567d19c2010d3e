/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas, time plans, allocations and letters, each text as all four; and whatever a text is taken for. */

#include "fuzz-target.h"

#include "text/attache-manuscript.h"

#include <string.h>

const char fuzz_target_format[] = "txt";

static void
check_row (const AttacheProgrammeRow *row)
{
  fuzz_assert_text (row->number);
  fuzz_assert_text (row->title);
  fuzz_assert_text (row->section);
  fuzz_assert_texts (row->papers);
  fuzz_assert_texts (row->earlier);
  fuzz_assert_text (row->meeting);
  fuzz_assert_text (row->date);
  for (guint i = 0; i < row->outcomes->len; i++)
    {
      const AttacheProgrammeOutcome *outcome = g_ptr_array_index (row->outcomes, i);

      g_assert_nonnull (outcome->kind);
      fuzz_assert_text (outcome->number);
      fuzz_assert_text (outcome->text);
    }
}

static void
check_programme (const char     *text,
                 AttacheTextKind kind)
{
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, kind, "C21");

  fuzz_assert_text (programme->title);
  fuzz_assert_text (programme->date);
  fuzz_assert_texts (programme->problems);
  fuzz_assert_doubts (programme->doubts, text);
  for (guint i = 0; i < programme->rows->len; i++)
    check_row (g_ptr_array_index (programme->rows, i));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const AttacheTextKind kinds[] = {
    ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_TEXT_KIND_PLAN,
    ATTACHE_TEXT_KIND_ALLOCATION,
    ATTACHE_TEXT_KIND_LETTER,
  };
  g_autofree char *text = fuzz_text_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheManuscript) manuscript = attache_manuscript_read ((const char *)data, size, NULL, ATTACHE_TEXT_KIND_UNKNOWN, &error);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    check_programme (text, kinds[i]);
  g_assert_true ((manuscript == NULL) == (error != NULL));

  return 0;
}
