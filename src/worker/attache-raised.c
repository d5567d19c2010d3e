/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Digits above the line, which in plain text would join the number before them: `C21/1` with the mark of a note must not become
 * `C21/11`. */

#include "attache-raised.h"

/**
 * attache_raised_dup:
 * @text: (array length=length): words that stand above the line
 * @length: their bytes
 *
 * Returns: (transfer full): the words, with their digits in the characters that Unicode has for raised ones
 */
char *
attache_raised_dup (const char *text,
                    gsize       length)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autoptr (GString) raised = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      g_string_append (raised, digits[text[i] - '0']);
    else
      g_string_append_c (raised, text[i]);

  return g_string_free (g_steal_pointer (&raised), FALSE);
}
