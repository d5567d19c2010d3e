/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* As AttacheBox of the model, which a worker does not link: points from the top left corner. */
typedef struct
{
  float x1;
  float y1;
  float x2;
  float y2;
} AttachePageReaderBox;

char *attache_page_reader_read (PopplerPage *page,
                                GArray     **boxes);
void  attache_page_reader_read_again (PopplerPage *page,
                                      GString     *text,
                                      GArray      *boxes);

G_END_DECLS
