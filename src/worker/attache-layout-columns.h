/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout-row.h"

G_BEGIN_DECLS

/**
 * AttacheLayoutBand:
 * @words: (element-type AttacheLayoutWord): its words; they belong to the page
 * @column: it is one of two columns of prose, from @left to @right
 *
 * A part of a page that is read before the next begins.
 */
typedef struct
{
  GPtrArray *words;
  gboolean   column;
  float      left;
  float      right;
} AttacheLayoutBand;

GPtrArray *attache_layout_bands_new (GPtrArray *words,
                                     float      width);

G_END_DECLS
