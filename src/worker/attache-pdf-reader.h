/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *attache_pdf_reader_read (const char *data,
                               gsize       size,
                               guint       most_pages,
                               GError    **error);

G_END_DECLS
