import type { StaffTable } from './table.ts';

export const polish: StaffTable = {
  language: 'Polish',
  acts: `(zaraz|juz|wlasnie|teraz|) (to|) (sprawdzam|sprawdzamy|sprawdze|sprawdzimy|patrze|zerkne|weryfikuje|weryfikujemy|analizujemy|analizuje|badamy|ustalam|ustalamy|ustale|ustalimy) (to|), (zajme|zajmiemy|zajmuje|zajmujemy) sie tym, (pracuje|pracujemy) nad tym, (przyjrze|przyjrzymy|przygladamy|przygladam) sie temu, (juz|) (chwileczke|chwilke|chwila|moment|momencik|sekunde) (prosze|), prosze (o chwile|chwile poczekac|czekac|o cierpliwosc), prosze dac mi (chwile|piec minut|minute|5 minut|10 minut), (daj|dajcie) mi (chwile|piec minut|minute|5 minut|10 minut), (na razie|jeszcze|) (brak|nie mamy|nie ma) (nowych|zadnych|) (informacji|wiesci|nowosci), (dam|damy) (znac|panstwu znac|pani znac|panu znac), (odezwe|odezwiemy) sie (wkrotce|niedlugo|pozniej|), (wroce|wrocimy) (do|z) (panstwa|pani|pana|ciebie|was|odpowiedzia|informacja), dopytam, dopytamy`,
  opening: `(zaraz|juz|wlasnie|teraz|nadal|wciaz|) (sprawdzam|sprawdzamy|sprawdze|sprawdzimy|weryfikuje|weryfikujemy|analizujemy|analizuje|badamy|ustalam|ustalamy|konsultuje|konsultujemy|wyjasniamy|wyjasniam|dopytuje), (pracuje|pracujemy) (nad|juz nad), (przyjrze|przyjrzymy|przygladamy|przygladam) sie, (zajme|zajmiemy|zajmuje|zajmujemy) sie, (zapytam|zapytamy|dopytam|dopytamy|pytam|pytamy), (przekazalem|przekazalam|przekazalismy|przekazuje|przekazujemy) (to|sprawe|zgloszenie)`,
  within: 'z, ze, do, dla, w, we, na, od, po, u, nad, o, za, przed',
  polite: `zanotowane, zanotowalem, zanotowalam, rozumiem, rozumiemy, przyjalem, przyjelam, przyjete, przepraszam, przepraszamy, bardzo przepraszam, bardzo przepraszamy, przykro mi, przykro nam, przykro nam to slyszec, przykro mi to slyszec, ojej, wybacz`,
  politeOpening: `(dziekuje|dziekujemy|dzieki|dziekuje bardzo|bardzo dziekuje|bardzo dziekujemy) za, (przepraszam|przepraszamy|bardzo przepraszam|bardzo przepraszamy) za`,
  neutral: `teraz, zaraz, juz, dzis, dzisiaj, jutro, wkrotce, niedlugo, prosze, jak najszybciej, natychmiast, pozniej, od razu, oh`,
  filler:
    'to, temu, tym, sie, mi, nam, panstwu, panu, pani, ja, my, jeszcze, tez, rowniez, wciaz, nadal, bardzo, dokladniej',
  determiners: 'ten, ta, to, te, panstwa, twoj, wasz, nasz',
  joining: 'i, oraz, lub, a',
  questions: 'dlaczego, czemu, co, czy, jak, gdzie, kiedy, kto, ktory',
  yes: 'tak, ok, okej, jasne, oczywiscie, pewnie, dobrze, nie ma problemu, swietnie',
  stops: `jest, sa, byl, byla, bylo, byly, ma, moze, mozesz, mozna, musi, nie, dziala, dzialaja, naprawione, naprawiony, naprawilismy, gotowe, gotowy, zrobione, rozwiazane, bo, poniewaz, ale, jednak, dopoki, do tego czasu, bedzie, beda, powinno, powinien, prosze sprobowac, sprobuj, uzyj, kliknij, dostepny, znalezlismy, wrocil, zostal, zostala`,
};

export const japanese: StaffTable = {
  language: 'Japanese',
  isObjectFirst: true,
  acts: `(確認|調査|対応|検討|検証|調整|対処|解析) (します|いたします|致します|中です|中でございます|しています|しております|させていただきます|してみます|いたしますので|を進めております|を進めています|を行っております|しますね|しますので), (調べます|調べてみます|調べています|調べております|見てみます|見ています|お調べします|お調べいたします|拝見します|引き続き確認します|聞いてみます|問い合わせます|問い合わせています|問い合わせ中です), (少々|しばらく|今しばらく|もう少々|もう少し|) (お待ちください|お待ち下さい|お待ちくださいませ|お待ちいただけますか|お時間をください|お時間をいただけますか|お時間ください|待ってください), (確認|調査) (して|の上|のうえ|でき次第|し|次第|後) (、|) (改めて|追って|後ほど|すぐに|) (連絡します|ご連絡します|ご連絡いたします|ご連絡差し上げます|ご返信します|ご返信いたします|お知らせします|お知らせいたします|ご報告します|ご報告いたします|回答します|ご回答します|折り返します), (折り返し|後ほど|追って|改めて|わかり次第|分かり次第|判明次第|進展があり次第|) (ご連絡します|ご連絡いたします|ご連絡差し上げます|連絡します|お知らせします|お知らせいたします|ご報告します|ご返信します|ご返信いたします), まだ (進展はありません|新しい情報はありません|情報はありません), 担当に (確認します|確認いたします|確認しています|確認しております)`,
  opening: '',
  polite: `承知しました, 承知いたしました, かしこまりました, 了解しました, 了解です, 申し訳ありません, 申し訳ございません, 大変申し訳ありません, 大変申し訳ございません, すみません, ご不便をおかけしております, ご不便をおかけして申し訳ありません, ご不便をおかけし申し訳ございません, ご迷惑をおかけして申し訳ありません, ご迷惑をおかけし申し訳ございません, ご迷惑をおかけしております, お待たせしております, お待たせして申し訳ありません, お待たせして申し訳ございません, お待たせし申し訳ございません, ご連絡ありがとうございます, お問い合わせありがとうございます, ご報告ありがとうございます, お知らせいただきありがとうございます, お知らせありがとうございます, ご連絡いただきありがとうございます, お問い合わせいただきありがとうございます, ご指摘ありがとうございます, 受け付けました`,
  neutral: `ただいま, ただ今, 今, いま, 現在, 今すぐ, すぐに, 至急, 早急に, 本日中に, 今日中に, 明日, さん, 様, さま, 引き続き, まだ, こちらで, 弊社で, 社内で, チームで, 皆様, 皆さん, はい`,
  filler: 'を, の, に, は, が, も, と, で, へ, ね, よ, ので, こちら, その, この, 件',
  yes: 'はい, ええ, もちろん, もちろんです',
  stops: `ですが, でした, でしたので, ました, ましたが, ません, ませんでした, ですので, できます, 直り, 修正, 解決, 復旧, 完了, 原因は, 原因が, 使えます, 使って, ください, 可能です, 不可, いいえ, しました, 済み, しかし, ため, なので, 予定`,
};

export const chinese: StaffTable = {
  language: 'Chinese',
  isObjectFirst: true,
  acts: `(我|我们|我們|我来|我來|让我|讓我|我先|我们先|这边|我这边|马上|馬上) (看看|看一下|查一下|查查|核实一下|确认一下|確認一下|检查一下|問一下|问一下|了解一下|研究一下|跟进一下|处理一下|處理一下|排查一下|调查一下|調查一下|看下|查下|问下), (我|我们|我們|) (正在|还在|還在|仍在) (查|查看|处理|處理|跟进|跟進|排查|核实|核實|调查|調查|检查|檢查|确认|確認|看|研究|修复中|努力), (处理中|處理中|排查中|调查中|核实中|跟进中), (我来|我來|我) (处理|處理|跟进|跟進|负责), (请|請|) (稍等|稍等一下|稍候|等一下|等我一下|稍等片刻|耐心等待|给我五分钟|给我几分钟|给我一点时间|给我5分钟|給我五分鐘|等等), (马上|馬上|立即|立刻) (看|处理|處理|查|检查|核实), (稍后|稍後|晚点|之后|随后|尽快|盡快|) (回复您|回复你|回覆您|答复您|给您答复|给你答复|联系您|联系你|通知您|告诉您|告知您|跟您联系|给您回复|给你回复|反馈给您), 有 (消息|进展|结果|進展) (会|會|我会|我们会|后会|) (马上|第一时间|尽快|) (通知您|通知你|告诉您|告诉你|告知您|回复您|更新), (暂时|目前|还|還|) (没有|沒有|没) (新消息|消息|进展|新进展|進展|更新), (已|已经|已經) (转给|转交|反馈给|上报给|提交给) (技术|技术团队|工程师|工程团队|相关团队|同事|开发|研发)`,
  opening: `(我|我们|我們|我来|让我) (看一下|查一下|核实一下|确认一下|检查一下|问一下|了解一下|研究一下|排查一下|调查一下|看看|查查), (我们|我們|我|) (正在|还在|仍在) (查|查看|处理|處理|跟进|排查|核实|调查|調查|检查|確認|确认|研究|联系|询问), (我|我们) (会|会去|去|马上) (查看|检查|核实|确认|问|查|调查)`,
  within: '跟, 和, 与, 向, 关于, 對, 对',
  polite: `收到, 已收到, 明白, 明白了, 了解, 知道了, 抱歉, 很抱歉, 非常抱歉, 对不起, 對不起, 不好意思, 给您带来不便, 给您带来不便非常抱歉, 抱歉让您久等了, 让您久等了, 久等了, 感谢反馈, 谢谢反馈, 感谢您的反馈, 谢谢您的反馈, 谢谢您的耐心, 感谢您的耐心等待, 谢谢告知, 感谢告知, 谢谢您告诉我们`,
  neutral: `现在, 現在, 马上, 馬上, 立刻, 立即, 今天, 明天, 稍后, 尽快, 先, 正在, 请, 您, 你, 大家, 这边, 我们这边, 一下, 好的, 好`,
  filler:
    '这, 那, 这个, 那个, 個, 个, 的, 您的, 你的, 我, 我们, 我們, 会, 會, 再, 也, 还, 就, 把, 问题, 問題, 情况, 了解',
  yes: '好, 好的, 是, 是的, 嗯, 可以, 没问题, 當然, 当然',
  stops: `已经修, 已修, 修好, 修复了, 已修复, 好了, 恢复, 解决, 完成, 不, 没, 可以, 能, 因为, 所以, 但, 但是, 原因, 需要, 应该, 请使用, 请点击, 点击, 使用, 上线, 发布, 有, 是, 了`,
};

export const korean: StaffTable = {
  language: 'Korean',
  isObjectFirst: true,
  acts: `(확인|검토|조사|처리|점검|파악|분석|대응|문의|알아보) (해보겠습니다|해 보겠습니다|하겠습니다|할게요|해볼게요|해 볼게요|중입니다|하고 있습니다|하는 중입니다|하고 있어요|중이에요|드리겠습니다|해드리겠습니다|해 드리겠습니다|겠습니다|고 있습니다|ㄹ게요), (알아보겠습니다|알아볼게요|알아보고 있습니다|살펴보겠습니다|살펴볼게요|살펴보고 있습니다|살펴보는 중입니다|보고 있습니다|볼게요|보겠습니다|찾아보겠습니다|물어보겠습니다|물어볼게요), 잠시만요, 잠깐만요, 조금만요, (잠시만|잠깐만|조금만|잠시|) (기다려주세요|기다려 주세요|기다려주십시오|기다려 주십시오|기다려주시겠어요|기다려 주시기 바랍니다|시간을 주세요|기다려주시면), (오분만|5분만|10분만|오 분만|잠시) (주세요|시간을 주세요|기다려주세요|기다려 주세요), (확인|검토|조사) (후|하고|하는 대로|되는 대로|해서|하여|한 후) (다시|바로|곧|) (연락드리겠습니다|말씀드리겠습니다|알려드리겠습니다|답변드리겠습니다|회신드리겠습니다|안내드리겠습니다|안내해 드리겠습니다|연락 드리겠습니다|알려드릴게요|말씀드릴게요), (곧|다시|나중에|빠르게|최대한 빨리|) (연락드리겠습니다|답변드리겠습니다|알려드리겠습니다|회신드리겠습니다|연락 드리겠습니다|답변 드리겠습니다|알려드릴게요), (아직|) (새로운 소식이 없습니다|소식이 없습니다|업데이트가 없습니다|진전이 없습니다|새로운 소식은 없습니다), 담당팀에 (전달했습니다|문의했습니다|전달하겠습니다|확인하겠습니다)`,
  opening: '',
  polite: `알겠습니다, 알겠어요, 네 알겠습니다, 죄송합니다, 정말 죄송합니다, 대단히 죄송합니다, 불편을 드려 죄송합니다, 불편을 끼쳐 죄송합니다, 불편을 끼쳐 드려 죄송합니다, 불편을 드려 정말 죄송합니다, 기다리게 해서 죄송합니다, 늦어서 죄송합니다, 문의 감사합니다, 문의해 주셔서 감사합니다, 문의해주셔서 감사합니다, 알려주셔서 감사합니다, 알려 주셔서 감사합니다, 제보 감사합니다, 연락 주셔서 감사합니다, 연락주셔서 감사합니다, 접수했습니다, 접수되었습니다, 이해합니다, 유감입니다, 기다려 주셔서 감사합니다`,
  neutral: `지금, 바로, 곧, 오늘, 내일, 현재, 빨리, 즉시, 먼저, 저희가, 제가, 님, 고객님, 팀에서, 계속, 아직, 네, 예, 빠르게`,
  filler: '을, 를, 이, 가, 은, 는, 에, 의, 도, 과, 와, 해당, 그, 저희, 관련, 부분, 건',
  yes: '네, 예, 넵, 물론입니다, 물론이죠, 그럼요',
  stops: `해결, 완료, 수정, 고쳤, 복구, 되었, 됐, 했습니다, 했으며, 했고, 이었, 였, 습니다만, 지만, 때문, 원인, 가능, 불가, 아니, 않, 못, 하세요, 하시면, 사용, 클릭, 이제, 정상, 작동, 예정, 없습니다, 있습니다, 됩니다`,
};
