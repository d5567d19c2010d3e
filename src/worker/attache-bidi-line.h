/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-page-reader.h"

G_BEGIN_DECLS

/**
 * AttacheGlyph:
 * @character: what it stands for
 * @box: where it is
 * @boundary: it is a directional control, which has no box and only ends a piece of the line
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

G_END_DECLS
