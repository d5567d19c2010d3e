/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ui/nominations/attache-board-row.h"

G_BEGIN_DECLS

/* The rows of a board (owned, AttacheBoardRow): posts that somebody stands for first, then the others. @codes: codes of the regions in
 * the order of the columns; what belongs to none of them goes into the last of @n_columns. A row of @rows for the same post is used
 * again. */
GPtrArray *attache_board_arrange (GListModel *posts,
                                  GListModel *candidatures,
                                  GPtrArray  *codes,
                                  guint       n_columns,
                                  GListModel *rows);

G_END_DECLS
