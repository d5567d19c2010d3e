/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Symbols: what is read of any text is written so that it is read again as the same. */

#include "fuzz-target.h"

#include "text/attache-file-name.h"
#include "text/attache-fold.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <string.h>

const char fuzz_target_format[] = "lines";

static void
assert_reads_again (const AttacheSymbol *symbol)
{
  g_autofree char *written = attache_symbol_to_string (symbol);
  g_autoptr (AttacheSymbol) again = attache_symbol_parse (written, NULL);

  if (again == NULL)
    g_error ("“%s” is not read again", written);
  g_assert_cmpint (attache_symbol_compare (symbol, again), ==, 0);
}

static void
check_line (const char *line)
{
  g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (line, "C21");
  g_autoptr (AttacheSymbol) shorthand = attache_symbol_from_shorthand (line, "C21");
  g_autoptr (AttacheFileName) name = attache_file_name_parse (line);

  if (symbol != NULL)
    assert_reads_again (symbol);
  if (shorthand != NULL)
    assert_reads_again (shorthand);
  if (name != NULL)
    fuzz_assert_text (name->symbol);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = fuzz_text_new (data, size);
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autofree char *removed = attache_papers_remove (text, "C21");
  g_autofree char *search = attache_fold_for_search (text);
  g_autoptr (GPtrArray) papers = attache_papers_find (text, "C21");
  g_autoptr (GPtrArray) references = attache_references_find (text, "C21");
  gsize length = strlen (text);

  check_line (line);
  for (guint i = 0; i < papers->len; i++)
    {
      const AttacheReference *paper = g_ptr_array_index (papers, i);
      g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (paper->symbol, NULL);

      g_assert_nonnull (symbol);
      assert_reads_again (symbol);
    }
  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);

      g_assert_cmpuint (reference->start, <=, reference->end);
      g_assert_cmpuint (reference->end, <=, length);
      fuzz_assert_text (reference->symbol);
      fuzz_assert_text (reference->raw);
    }
  fuzz_assert_text (removed);
  fuzz_assert_text (search);

  return 0;
}
