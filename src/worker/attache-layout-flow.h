/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout-join.h"
#include "attache-layout-row.h"

G_BEGIN_DECLS

/**
 * AttacheLayoutMeasure:
 * @leading: from one line of a paragraph to the next, as a part of the height of a row
 * @left: where the lines of a column may begin, in points
 * @right: where they may end
 *
 * What tells the end of a paragraph from the end of a line.
 */
typedef struct
{
  float leading;
  float left;
  float right;
} AttacheLayoutMeasure;

/**
 * AttacheLayoutFlow:
 * @break_mark: what stands between paragraphs
 * @number_mark: what stands behind the number of a paragraph
 *
 * Rows that become paragraphs.
 */
typedef struct
{
  AttacheLayoutJoiner *joiner;
  GString             *out;
  const char          *break_mark;
  const char          *number_mark;

  GString             *paragraph;
  AttacheLayoutRow    *last;
  AttacheLayoutMeasure measure;  /* of the last row */
  gboolean             numbered; /* the last row begins with a number */
  gboolean             new_page; /* or column, since the last row */
} AttacheLayoutFlow;

gboolean attache_layout_fits (const AttacheLayoutRow     *row,
                              const AttacheLayoutRow     *next,
                              const AttacheLayoutMeasure *measure);
void     attache_layout_flow_add_row (AttacheLayoutFlow          *self,
                                      const AttacheLayoutRow     *row,
                                      const AttacheLayoutMeasure *measure);
void     attache_layout_flow_end_paragraph (AttacheLayoutFlow *self);
void     attache_layout_flow_add_line (AttacheLayoutFlow *self,
                                       const char        *line);
void     attache_layout_flow_clear (AttacheLayoutFlow *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttacheLayoutFlow, attache_layout_flow_clear)

G_END_DECLS
