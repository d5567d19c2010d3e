/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ATTACHE_ZOOM_AUTOMATIC, /* as wide as the window, but no larger than is comfortable */
  ATTACHE_ZOOM_FIT_WIDTH,
  ATTACHE_ZOOM_FIT_PAGE,
  ATTACHE_ZOOM_FREE,
} AttacheZoomMode;

/* Where in a paper the delegate reads. */
typedef struct
{
  int             page; /* from 0; -1: nowhere yet */
  double          x;    /* what is in the middle of the window, as a part of the page's width */
  double          y;    /* what is at the top of the window, as a part of the page's height */
  AttacheZoomMode mode;
  double          zoom; /* 1: life size; only with ATTACHE_ZOOM_FREE */
} AttacheReaderPlace;

void  attache_reader_place_init (AttacheReaderPlace *self);
char *attache_reader_place_to_string (const AttacheReaderPlace *self);
void  attache_reader_place_from_string (AttacheReaderPlace *self,
                                        const char         *string);

G_END_DECLS
