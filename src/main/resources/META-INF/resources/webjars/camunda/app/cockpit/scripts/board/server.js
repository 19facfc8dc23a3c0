/* Asks the server with Cockpit's session. Every failure has words that say what to do. */

const ENDED = 'Phiên làm việc đã hết. Vui lòng đăng nhập lại rồi mở lại trang này.';

export async function ask(path) {
  const answer = await reach(path, { redirect: 'manual', headers: { Accept: 'application/json' } });
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    throw new Error(ENDED);
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || `Máy chủ báo lỗi ${answer.status}. Vui lòng thử lại sau ít phút.`);
  }
  return answer.json();
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Error('Không kết nối được với máy chủ. Vui lòng kiểm tra mạng rồi thử lại.');
  }
}

export const overview = query => ask('/pages/board/overview?' + query);
export const directives = query => ask('/pages/board/directives?' + query);
