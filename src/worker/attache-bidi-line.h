/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-page-reader.h"

G_BEGIN_DECLS

/**
 * AttacheGlyph:
 * @character: what it stands for; 0 for a directional control, which has no box
 * @box: where it is
 * @boundary: a piece of the line ends here
 *
 * A character of a line as it comes from the page.
 */
typedef struct
{
  gunichar             character;
  AttachePageReaderBox box;
  gboolean             boundary;
} AttacheGlyph;

void attache_bidi_line_append (const AttacheGlyph *glyphs,
                               guint               n_glyphs,
                               GString            *text,
                               GArray             *boxes);
void attache_bidi_line_order (AttacheGlyph *glyphs,
                              guint         n_glyphs,
                              gboolean      rtl);

G_END_DECLS
