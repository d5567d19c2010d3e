/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheDocxPackage:
 * @document: the text
 * @numbering: (nullable): the lists
 * @links: (nullable): where links lead
 * @footnotes: (nullable): the notes at the feet of pages
 * @endnotes: (nullable): those at the end
 * @styles: (nullable): the styles, which may number paragraphs too
 *
 * The parts of a Word document that its text is made from, unpacked and not yet parsed.
 */
typedef struct
{
  GBytes *document;
  GBytes *numbering;
  GBytes *styles;
  GBytes *links;
  GBytes *footnotes;
  GBytes *endnotes;
} AttacheDocxPackage;

gboolean attache_docx_package_read (AttacheDocxPackage *self,
                                    const char         *data,
                                    gsize               size,
                                    GError            **error);
void     attache_docx_package_clear (AttacheDocxPackage *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttacheDocxPackage, attache_docx_package_clear)

G_END_DECLS
