/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of words and lines that lie anywhere, as a PDF may put them. */

#include "fuzz-layout.h"
#include "fuzz-target.h"

#include "worker/attache-layout.h"

#include <string.h>

const char fuzz_target_format[] = "layout";

static gboolean
put (GPtrArray    *pages,
     const guint8 *head,
     const char   *text,
     guint         order)
{
  AttacheLayoutPage *page;
  float              x = head[0] * FUZZ_LAYOUT_UNIT, y = head[1] * FUZZ_LAYOUT_UNIT;

  if (pages->len == 0 || (head[3] & FUZZ_LAYOUT_NEW_PAGE))
    {
      if (pages->len == 20)
        return FALSE;
      g_ptr_array_add (pages, attache_layout_page_new (595, 842));
    }
  page = g_ptr_array_index (pages, pages->len - 1);
  if (head[3] & FUZZ_LAYOUT_RULE)
    {
      AttacheLayoutRule rule = { x, y, x, y };

      if (head[3] & FUZZ_LAYOUT_UPRIGHT)
        rule.y2 += head[2] * FUZZ_LAYOUT_UNIT;
      else
        rule.x2 += head[2] * FUZZ_LAYOUT_UNIT;
      attache_layout_page_add_rule (page, &rule);
    }
  else
    {
      AttacheLayoutWord word = { .x1 = x, .y1 = y, .x2 = x + head[2] * FUZZ_LAYOUT_UNIT, .y2 = y + 10, .order = order, .turn = head[3] & FUZZ_LAYOUT_TURN };

      attache_layout_page_add_word (page, text, &word);
    }

  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_layout_page_free);
  g_autofree char *text = NULL;
  gsize            at = 0;

  for (guint order = 0; at + 4 < size; order++)
    {
      const guint8    *head = data + at;
      const guint8    *end = memchr (head + 4, '\n', size - at - 4);
      gsize            length = end != NULL ? (gsize)(end - head) - 4 : size - at - 4;
      g_autofree char *word = g_utf8_make_valid ((const char *)head + 4, length);

      g_strdelimit (word, " \t", '_');
      if (!put (pages, head, word, order))
        break;
      at += 4 + length + 1;
    }
  for (guint i = 0; i < pages->len; i++)
    attache_layout_page_set_upright (g_ptr_array_index (pages, i));
  for (guint i = 0; i < pages->len; i++)
    attache_layout_page_may_have_table (g_ptr_array_index (pages, i));
  text = attache_layout_to_text (pages);
  g_assert_nonnull (text);
  fuzz_assert_text (text);

  return 0;
}
