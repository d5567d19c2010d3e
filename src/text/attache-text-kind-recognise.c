/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text is, by its content. */

#include "text/attache-manuscript.h"

#include "text/attache-record-private.h"

/**
 * attache_text_kind_recognise:
 * @text: UTF-8, in the form of a manuscript
 *
 * Returns: what the text is; %ATTACHE_TEXT_KIND_UNKNOWN where nothing tells
 */
AttacheTextKind
attache_text_kind_recognise (const char *text)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_record_free);
  g_autoptr (AttacheCover) cover = NULL;

  attache_record_read_all (text, NULL, FALSE, records);
  if (records->len > 0)
    return ATTACHE_TEXT_KIND_RECORD;

  cover = attache_cover_read (text, NULL);

  return cover->symbol != NULL ? ATTACHE_TEXT_KIND_PAPER : ATTACHE_TEXT_KIND_UNKNOWN;
}
