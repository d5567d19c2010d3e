/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

gboolean attache_page_painter_paint (PopplerPage *page,
                                     int          memory,
                                     guint        width,
                                     guint        height,
                                     GError     **error);

G_END_DECLS
